package vn.cancu.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cancu.dossier.CitationEntry;
import vn.cancu.dossier.Dossier;
import vn.cancu.dossier.Quotation;
import vn.cancu.graph.Terms;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Duty;

/** {@code /nguon/…}: a source and everything that was read in it, in the order of the text; each quote has its address. */
final class SourcePage {
    private static final Set<String> ELSEWHERE = Set.of(Terms.TEXT_OF.getURI(), Terms.REPORTS_ON.getURI());

    private final Dossier.OfSource dossier;
    private final Tongue tongue;
    private final Set<String> given = new HashSet<>();

    private SourcePage(Dossier.OfSource dossier, Tongue tongue) {
        this.dossier = dossier;
        this.tongue = tongue;
    }

    static Page of(Ask ask, Dossier.OfSource dossier) {
        Tongue tongue = Tongue.of(ask);
        SourcePage source = new SourcePage(dossier, tongue);
        Parts parts = new Parts(tongue);
        parts.add("nhan-dien", tongue.say("Về nguồn này", "About this source"), source.about());
        parts.counted(
                "doc-duoc",
                tongue.say(
                        "Mọi điều đọc được, theo thứ tự trong nguồn",
                        "Everything that was read, in the order of the source"),
                dossier.entries().total(),
                source.entries(),
                parts.rest(dossier.entries()));
        dossier.text()
                .ifPresent(text -> parts.add("toan-van", tongue.say("Toàn văn", "Whole text"), source.whole(text)));
        String title = tongue.say(dossier.subject().label());
        return Page.of(ask, title)
                .add(
                        Html.of("header", "subject")
                                .add(
                                        Html.of("p", "marks")
                                                .add(Marks.mark("kind", tongue.say("Nguồn", "Source"), "")),
                                        Html.of("h1").add(title),
                                        source.document()),
                        parts.html());
    }

    private Html document() {
        Html lines = Html.several();
        dossier.textOf().ifPresent(document -> lines.add(line(tongue.say("Là văn bản ", "Is the text of "), document)));
        dossier.reportsOn().ifPresent(document -> lines.add(line(tongue.say("Đưa tin về ", "Reports on "), document)));
        return lines;
    }

    private Html line(String words, DocumentSummary document) {
        return Html.of("p").add(words, Things.document(document, tongue), Things.title(document));
    }

    private Html about() {
        return StatementList.of(
                dossier.subject().statements(), statement -> !ELSEWHERE.contains(statement.property()), tongue);
    }

    private Html entries() {
        if (dossier.entries().shown().isEmpty()) {
            return Html.of("p", "absent").add(tongue.say("Không đọc được điều gì.", "Nothing was read in it."));
        }
        Html list = Html.of("ol", "entries");
        List<List<Dossier.Entry>> quotes = new ArrayList<>();
        for (Dossier.Entry entry : dossier.entries().shown()) {
            boolean same = !quotes.isEmpty()
                    && quotes.get(quotes.size() - 1)
                            .get(0)
                            .quote()
                            .iri()
                            .equals(entry.quote().iri());
            if (!same) {
                quotes.add(new ArrayList<>());
            }
            quotes.get(quotes.size() - 1).add(entry);
        }
        quotes.forEach(same -> list.add(quoted(same)));
        return list;
    }

    /** All that one quote says. */
    private Html quoted(List<Dossier.Entry> same) {
        Quotation quote = same.get(0).quote();
        Html item = Html.of("li", "entry");
        named(item, quote.iri());
        item.add(Quotes.block(quote, tongue));
        Html says = Html.of("ul", "says");
        for (Dossier.Entry entry : same) {
            Html line = Html.of("li");
            entry.citation().ifPresent(citation -> citation(line, citation));
            entry.duty().ifPresent(duty -> duty(line, duty));
            entry.assertion().ifPresent(assertion -> {
                named(line, assertion.iri());
                line.add(
                        Things.document(assertion.subject(), tongue),
                        ": " + tongue.say(assertion.property()) + " ",
                        Html.of("strong").add(Things.of(assertion.value(), tongue)));
            });
            says.add(line);
        }
        return item.add(says);
    }

    private void citation(Html line, CitationEntry citation) {
        named(line, citation.iri());
        // A mention too vague to tell which document is meant has an address of its own.
        Html anchor = Html.of("span");
        if (citation.cited().iri().startsWith(dossier.subject().iri() + "#")) {
            named(anchor, citation.cited().iri());
        }
        line.add(
                anchor,
                Things.document(citation.citing(), tongue),
                " ",
                Html.of("strong").add(CitationTables.role(citation.role(), citation.inverse(), tongue)),
                " ",
                CitationTables.cited(citation, tongue),
                CitationTables.marks(citation, tongue));
        citation.section()
                .ifPresent(section ->
                        line.add(" ", Html.of("span", "aside").add(tongue.say("mục ", "section ") + section)));
    }

    private void duty(Html line, Duty duty) {
        named(line, duty.iri());
        line.add(DutyTable.agencies(duty, tongue), " ", DutyTable.roles(duty, tongue));
        if (!duty.partners().isEmpty()) {
            line.add(tongue.say(" với ", " with "), DutyTable.bodies(duty.partners(), tongue));
        }
        duty.section()
                .ifPresent(section ->
                        line.add(" ", Html.of("span", "aside").add(tongue.say("mục ", "section ") + section)));
        duty.deadline()
                .ifPresent(deadline -> line.add(
                        " ", Html.of("span", "aside").add(tongue.say("thời hạn: ", "deadline: ") + deadline.text())));
    }

    /** Gives an element the name by which the IRI of what it shows leads to it; each name once. */
    private void named(Html element, String iri) {
        String name = AgencyPage.fragment(iri);
        if (iri.contains("#") && given.add(name)) {
            element.with("id", name);
        }
    }

    /** The text with all quotes marked. */
    private Html whole(String text) {
        int[] points = text.codePoints().toArray();
        boolean[] quoted = new boolean[points.length];
        for (Dossier.Entry entry : dossier.entries().shown()) {
            for (int i = Math.max(0, entry.quote().start());
                    i < Math.min(points.length, entry.quote().end());
                    i++) {
                quoted[i] = true;
            }
        }
        Html whole = Html.of("div", "whole").with("lang", "vi");
        int from = 0;
        while (from < points.length) {
            int to = from;
            while (to < points.length && quoted[to] == quoted[from]) {
                to++;
            }
            String piece = new String(points, from, to - from);
            whole.add(quoted[from] ? Html.of("mark").add(piece) : piece);
            from = to;
        }
        return whole;
    }
}
