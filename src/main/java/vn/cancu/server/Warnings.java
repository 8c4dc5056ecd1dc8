package vn.cancu.server;

import vn.cancu.diagnostic.Diagnostic;

/** What is wrong with what somebody typed, beside the form that still holds it. */
final class Warnings {
    private Warnings() {}

    /** Where it is wrong, in one sentence, and what to do. */
    static Html of(Diagnostic diagnostic, Tongue tongue) {
        String place = diagnostic.location().line() > 0
                ? tongue.say("Dòng ", "Line ") + diagnostic.location().line() + tongue.say(", cột ", ", column ")
                        + diagnostic.location().column() + ": "
                : "";
        String hint = diagnostic.hint(tongue.locale());
        return Html.of("div", "warning")
                .with("role", "alert")
                .add(
                        Html.of("p").add(place + diagnostic.message(tongue.locale())),
                        hint.isEmpty() ? Html.several() : Html.of("p").add(hint));
    }
}
