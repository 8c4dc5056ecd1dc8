package vn.cancu.server;

import vn.cancu.dossier.Dossier;
import vn.cancu.query.Bilingual;

/** {@code /dia-danh/…}: a province, a border gate, a country. */
final class PlacePage {
    private PlacePage() {}

    static Page of(Ask ask, Dossier.OfPlace dossier) {
        Tongue tongue = Tongue.of(ask);
        Parts parts = new Parts(tongue);
        parts.add(
                "nhan-dien",
                tongue.say("Được biết", "What is known"),
                StatementList.of(dossier.subject().statements(), statement -> true, tongue));
        if (!dossier.changes().isEmpty()) {
            Html events = Html.of("ol", "events");
            dossier.changes()
                    .forEach(change -> events.add(Html.of("li")
                            .with("id", AgencyPage.fragment(change.iri()))
                            .add(Changes.of(change, tongue))));
            parts.add("thoi-gian", tongue.say("Qua thời gian", "Through time"), events);
        }
        parts.things("cua-khau", tongue.say("Cửa khẩu", "Border gates"), dossier.gates());
        parts.things("cum", tongue.say("Cụm thông tin", "Information clusters"), dossier.clusters());
        if (dossier.agencies().total() > 0) {
            parts.counted(
                    "co-quan",
                    tongue.say("Cơ quan của tỉnh", "Bodies of the province"),
                    dossier.agencies().total(),
                    Parts.list(dossier.agencies().shown(), tongue),
                    parts.rest(dossier.agencies()));
        }
        Bilingual label = dossier.subject().label();
        Html kinds = Html.of("p", "marks");
        dossier.subject()
                .classes()
                .forEach(type -> kinds.add(Marks.mark("kind", tongue.sayFirst(type.text()), ""), " "));
        return Page.of(ask, tongue.say(label))
                .add(Html.of("header", "subject").add(kinds, Html.of("h1").add(tongue.say(label))), parts.html());
    }
}
