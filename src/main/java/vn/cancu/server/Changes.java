package vn.cancu.server;

import vn.cancu.dossier.Dossier;

/** Mergers, dissolutions and new names. */
final class Changes {
    private Changes() {}

    static Html of(Dossier.Change change, Tongue tongue) {
        Html line = Html.several(
                Html.of("strong")
                        .add(change.date()
                                .map(tongue::day)
                                .orElseGet(() -> tongue.say("không rõ ngày", "date not known"))),
                " – ",
                tongue.say(change.label()));
        if (!change.from().isEmpty() && !change.to().isEmpty()) {
            line.add(Html.of("span", "under")
                    .add(Things.list(change.from(), tongue), " → ", Things.list(change.to(), tongue)));
        }
        change.decidedBy()
                .ifPresent(document -> line.add(
                        Html.of("span", "under").add(tongue.say("theo ", "by "), Things.document(document, tongue))));
        return line.add(
                " ",
                change.sources().isEmpty()
                        ? Marks.of(change.origin(), tongue)
                        : Html.of("span", "aside")
                                .add(
                                        tongue.say("(theo ", "(from "),
                                        StatementList.sources(change.sources(), tongue),
                                        ")"));
    }
}
