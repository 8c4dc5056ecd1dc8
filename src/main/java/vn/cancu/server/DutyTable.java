package vn.cancu.server;

import java.util.List;
import vn.cancu.dossier.DutyEntry;
import vn.cancu.query.Cell;

/** Tasks as a table: who, in which role, with whom, by when, and in which words. */
final class DutyTable {
    private DutyTable() {}

    /**
     * @param documents true where the tasks are those of several documents
     * @param agencies true where they are those of several agencies
     */
    static Html of(List<DutyEntry> duties, boolean documents, boolean agencies, Tongue tongue) {
        Html head = Html.of("tr");
        if (documents) {
            head.add(heading(tongue.say("Văn bản", "Document")));
        }
        head.add(heading(tongue.say("Mục", "Section")));
        if (agencies) {
            head.add(heading(tongue.say("Cơ quan", "Agency")));
        }
        head.add(
                heading(tongue.say("Vai trò", "Role")),
                heading(tongue.say("Phối hợp với", "Partners")),
                heading(tongue.say("Việc", "Task")),
                heading(tongue.say("Thời hạn", "Deadline")));
        Html body = Html.of("tbody");
        for (DutyEntry duty : duties) {
            Html row = Html.of("tr");
            if (documents) {
                row.add(Html.of("td").add(Things.document(duty.document(), tongue)));
            }
            row.add(Html.of("td").add(duty.section().orElse("")));
            if (agencies) {
                row.add(Html.of("td").add(agencies(duty, tongue)));
            }
            body.add(row.add(
                    Html.of("td").add(roles(duty, tongue)),
                    Html.of("td").add(partners(duty, tongue)),
                    Html.of("td", "quote")
                            .add(duty.quote()
                                    .map(quote -> Quotes.onDemand(List.of(quote), tongue))
                                    .orElseGet(() -> Html.several(duty.task()))),
                    Html.of("td").add(duty.deadline().orElse(""))));
        }
        return AnswerTable.scrolled(
                tongue.say("Nhiệm vụ", "Tasks"),
                Html.of("table", "duties").add(Html.of("thead").add(head), body));
    }

    private static Html heading(String words) {
        return Html.of("th").with("scope", "col").add(words);
    }

    /** Who has to do it; "not stated" where the document does not say. */
    static Html agencies(DutyEntry duty, Tongue tongue) {
        if (duty.agencies().isEmpty()) {
            return Marks.notStated(tongue);
        }
        Html agencies = Html.several(Things.list(duty.agencies(), tongue));
        return duty.stated()
                ? agencies
                : agencies.add(" ", Html.of("span", "aside").add(tongue.say("(theo ngữ cảnh)", "(from the context)")));
    }

    /** Roles as marks, the main one first; what is asked and not assigned is said. */
    static Html roles(DutyEntry duty, Tongue tongue) {
        Html roles = Html.several();
        for (Cell role : duty.roles()) {
            roles.add(role(role, tongue), " ");
        }
        if (duty.requested()) {
            roles.add(Html.of("span", "aside").add(tongue.say("(đề nghị)", "(requested)")));
        }
        if (duty.certainty() != vn.cancu.query.Certainty.STATED) {
            roles.add(Marks.of(duty.certainty(), tongue));
        }
        return roles;
    }

    private static Html role(Cell role, Tongue tongue) {
        String iri = role.plain();
        String code = iri.substring(iri.lastIndexOf('/') + 1);
        return Marks.mark(code.matches("[a-z-]+") ? code : "kind", role.text(tongue.locale()), "");
    }

    private static Html partners(DutyEntry duty, Tongue tongue) {
        Html partners = Html.several(Things.list(duty.partners(), tongue));
        for (DutyEntry.Other other : duty.others()) {
            partners.add(Html.of("span", "under")
                    .add(tongue.sayFirst(other.relation()) + ": ", Things.of(other.body(), tongue)));
        }
        return partners;
    }
}
