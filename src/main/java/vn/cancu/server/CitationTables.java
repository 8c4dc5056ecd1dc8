package vn.cancu.server;

import java.util.List;
import vn.cancu.citation.Role;
import vn.cancu.dossier.CitationEntry;
import vn.cancu.dossier.Relation;
import vn.cancu.graph.Iris;
import vn.cancu.query.DocumentSummary;

/** Citations as tables, and what follows from them as lists. */
final class CitationTables {
    private CitationTables() {}

    /** What a role is called. */
    static String role(Role role, boolean inverse, Tongue tongue) {
        String words =
                switch (role) {
                    case LEGAL_BASIS ->
                        inverse
                                ? tongue.say("là căn cứ của", "is a legal basis of")
                                : tongue.say("căn cứ vào", "rests on");
                    case IMPLEMENTS ->
                        inverse
                                ? tongue.say("được triển khai bởi", "is implemented by")
                                : tongue.say("thực hiện", "implements");
                    case FOLLOWS ->
                        inverse
                                ? tongue.say("được tuân theo bởi", "is followed by")
                                : tongue.say("làm theo", "follows");
                    case ESTABLISHES ->
                        inverse
                                ? tongue.say("được ban hành bởi", "is established by")
                                : tongue.say("ban hành", "establishes");
                    case FUNDS ->
                        inverse
                                ? tongue.say("cấp kinh phí cho", "funds")
                                : tongue.say("lấy kinh phí theo", "is funded under");
                    case AMENDS ->
                        inverse ? tongue.say("được sửa đổi bởi", "is amended by") : tongue.say("sửa đổi", "amends");
                    case REPEALS ->
                        inverse
                                ? tongue.say("bị bãi bỏ bởi", "is repealed by")
                                : tongue.say("bãi bỏ, thay thế", "repeals");
                    case MENTIONS -> tongue.say("nhắc đến", "mentions");
                    case REPORTS -> tongue.say("đưa tin về", "reports on");
                };
        return words;
    }

    private static Html roleCell(CitationEntry entry, Tongue tongue) {
        return Things.link(Iris.role(entry.role()).getURI(), role(entry.role(), entry.inverse(), tongue), tongue);
    }

    /** What one document says of others, in the order of the text. */
    static Html made(List<CitationEntry> entries, Tongue tongue) {
        return table(entries, false, tongue.say("Viện dẫn", "Citations"), tongue);
    }

    /** Who cites one document. */
    static Html received(List<CitationEntry> entries, Tongue tongue) {
        return table(entries, true, tongue.say("Được viện dẫn", "Cited by"), tongue);
    }

    private static Html table(List<CitationEntry> entries, boolean received, String label, Tongue tongue) {
        String role = tongue.say("Vai trò", "Role");
        Listing listing = new Listing(
                "citations",
                List.of(
                        received ? tongue.say("Văn bản viện dẫn", "Citing document") : role,
                        received ? role : tongue.say("Văn bản được dẫn", "Cited document"),
                        tongue.say("Mục", "Section"),
                        tongue.say("Trích dẫn", "Quote")));
        for (CitationEntry entry : entries) {
            Html does = Html.of("td").add(roleCell(entry, tongue), marks(entry, tongue));
            Html other = Html.of("td").add(received ? Things.document(entry.citing(), tongue) : cited(entry, tongue));
            listing.row(List.of(
                    received ? other : does,
                    received ? does : other,
                    Html.of("td").add(entry.section().orElse("")),
                    Html.of("td", "quote").add(Quotes.onDemand(entry.quotes(), tongue))));
        }
        return listing.html(label);
    }

    /** Whether reported, and whether it is known which document is meant. */
    static Html marks(CitationEntry entry, Tongue tongue) {
        Html marks = Html.several();
        if (entry.certainty() != vn.cancu.query.Certainty.STATED) {
            marks.add(" ", Marks.of(entry.certainty(), tongue));
        }
        if (entry.match() != CitationEntry.Match.RESOLVED) {
            marks.add(" ", Marks.of(entry.match(), tongue));
        }
        return marks;
    }

    /** The cited document with its provision, or what it may be. */
    static Html cited(CitationEntry entry, Tongue tongue) {
        Html cited = Html.several(Things.document(entry.cited(), tongue));
        entry.provision().ifPresent(part -> cited.add(Html.of("span", "under").add(part)));
        entry.reason().ifPresent(reason -> cited.add(Html.of("span", "under").add(tongue.sayFirst(reason))));
        if (!entry.candidates().isEmpty()) {
            Html list = Html.of("ul", "candidates");
            for (DocumentSummary candidate : entry.candidates()) {
                list.add(Html.of("li").add(Things.document(candidate, tongue)));
            }
            cited.add(Html.of("span", "under").add(tongue.say("Có thể là:", "It may be:")), list);
        }
        return cited;
    }

    /** Documents at the far end of a relation, each with its proofs. */
    static Html relations(List<Relation> relations, boolean marked, Tongue tongue) {
        Html list = Html.of("ul", "relations");
        for (Relation relation : relations) {
            list.add(Html.of("li")
                    .add(
                            Things.document(relation.other(), tongue),
                            marked ? Html.several(" ", Marks.of(relation.certainty(), tongue)) : Html.several(),
                            Things.title(relation.other()),
                            Quotes.onDemand(relation.quotes(), tongue)));
        }
        return list;
    }
}
