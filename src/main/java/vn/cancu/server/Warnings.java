package vn.cancu.server;

import java.util.function.Supplier;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;

/** What is wrong with what somebody typed, beside the form that still holds it. */
final class Warnings {
    private Warnings() {}

    /** Whether it is a value in a form that is wrong, and not what the form is for. */
    static boolean isOfForm(UserError error) {
        return switch (error.diagnostic().code()) {
            case BAD_PARAMETER, UNKNOWN_NAME, AMBIGUOUS_NAME, UNKNOWN_NUMBER -> true;
            default -> false;
        };
    }

    /**
     * What a page shows of its answer, or what is wrong beside the form that still holds what was typed.
     *
     * @param page with its form
     * @param answer that may refuse a value of the form
     * @throws UserError whatever is not the form's, and for programs everything
     */
    static Reply beside(Ask ask, Supplier<Page> page, Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (UserError error) {
            if (!isOfForm(error) || !ask.wantsPage()) {
                throw error;
            }
            return page.get()
                    .add(of(error.diagnostic(), Tongue.of(ask)))
                    .reply(Fault.of(error).status());
        }
    }

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
