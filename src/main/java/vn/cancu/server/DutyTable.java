package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.dossier.QuotedDuty;
import vn.cancu.query.Body;
import vn.cancu.query.Certainty;
import vn.cancu.query.Duty;
import vn.cancu.query.Modality;

/** Tasks as a table: who, in which role, with whom, by when, and in which words. */
final class DutyTable {
    private DutyTable() {}

    /**
     * @param documents true where the tasks are those of several documents
     * @param agencies true where they are those of several agencies
     */
    static Html of(List<QuotedDuty> duties, boolean documents, boolean agencies, Tongue tongue) {
        List<String> headings = new ArrayList<>();
        if (documents) {
            headings.add(tongue.say("Văn bản", "Document"));
        }
        headings.add(tongue.say("Mục", "Section"));
        if (agencies) {
            headings.add(tongue.say("Cơ quan", "Agency"));
        }
        headings.add(tongue.say("Vai trò", "Role"));
        headings.add(tongue.say("Phối hợp với", "Partners"));
        headings.add(tongue.say("Việc", "Task"));
        headings.add(tongue.say("Thời hạn", "Deadline"));
        Listing listing = new Listing("duties", headings);
        for (QuotedDuty quoted : duties) {
            Duty duty = quoted.duty();
            List<Html> cells = new ArrayList<>();
            if (documents) {
                cells.add(Html.of("td").add(Things.document(duty.document(), tongue)));
            }
            cells.add(Html.of("td").add(duty.section().orElse("")));
            if (agencies) {
                cells.add(Html.of("td").add(agencies(duty, tongue)));
            }
            cells.add(Html.of("td").add(roles(duty, tongue)));
            cells.add(Html.of("td").add(partners(duty, tongue)));
            cells.add(Html.of("td", "quote")
                    .add(
                            quoted.quotes().isEmpty()
                                    ? Html.several(duty.task())
                                    : Quotes.onDemand(quoted.quotes(), tongue)));
            cells.add(Html.of("td").add(duty.deadline().map(Duty.Deadline::text).orElse("")));
            listing.row(cells);
        }
        return listing.html(tongue.say("Nhiệm vụ", "Tasks"));
    }

    /** Who has to do it; "not stated" where the document does not say. */
    static Html agencies(Duty duty, Tongue tongue) {
        if (duty.agencies().isEmpty()) {
            return Marks.notStated(tongue);
        }
        Html agencies = bodies(duty.agencies(), tongue);
        return duty.agencyStated()
                ? agencies
                : agencies.add(" ", Html.of("span", "aside").add(tongue.say("(theo ngữ cảnh)", "(from the context)")));
    }

    /** Bodies one after the other, each with its page. */
    static Html bodies(List<Body> bodies, Tongue tongue) {
        Html list = Html.several();
        for (int i = 0; i < bodies.size(); i++) {
            list.add(
                    i == 0 ? "" : "; ",
                    Things.link(bodies.get(i).iri(), tongue.say(bodies.get(i).name()), tongue));
        }
        return list;
    }

    /** Roles as marks, the main one first; what is asked and not assigned is said, and what only a report says. */
    static Html roles(Duty duty, Tongue tongue) {
        Html roles = Html.several();
        duty.roles().forEach(role -> roles.add(Marks.mark(role.code(), tongue.say(role.label()), ""), " "));
        if (duty.modality() == Modality.REQUESTED) {
            roles.add(Html.of("span", "aside")
                    .add("(" + tongue.say(duty.modality().label()) + ") "));
        }
        return duty.standing() == Certainty.STATED ? roles : roles.add(Marks.of(duty.standing(), tongue));
    }

    /** Who is named without having to do it, by what they have to do with it. */
    static Map<Duty.Relation, List<Body>> others(Duty duty) {
        Map<Duty.Relation, List<Body>> others = new LinkedHashMap<>();
        duty.otherParties().forEach(party -> others.computeIfAbsent(party.relation(), key -> new ArrayList<>())
                .add(party.body()));
        return others;
    }

    private static Html partners(Duty duty, Tongue tongue) {
        Html partners = Html.several(bodies(duty.partners(), tongue));
        others(duty)
                .forEach((relation, named) -> partners.add(
                        Html.of("span", "under").add(tongue.sayFirst(relation.label()) + ": ", bodies(named, tongue))));
        return partners;
    }
}
