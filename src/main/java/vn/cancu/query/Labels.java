package vn.cancu.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;

/** What people call a thing, in both languages. One object for one answer: it remembers what it looked up. */
public final class Labels {
    /** The first that a thing has wins. A source is called by its file's name. */
    private static final List<Node> PROPERTIES =
            List.of(Terms.LABEL, Terms.PREF_LABEL, Terms.TITLE, Terms.NUMBER, Terms.IDENTIFIER);

    /** Terms of other vocabularies, which have no label in Vietnamese of their own. */
    private static final Map<Node, Bilingual> OTHERS = Map.ofEntries(
            Map.entry(Terms.NUMBER, new Bilingual("số, ký hiệu", "number")),
            Map.entry(Terms.DATE, new Bilingual("ngày ban hành", "date of issue")),
            Map.entry(Terms.PASSED_BY, new Bilingual("cơ quan ban hành", "issuer")),
            Map.entry(Terms.DOCUMENT_TYPE, new Bilingual("loại văn bản", "document type")),
            Map.entry(Terms.TITLE, new Bilingual("trích yếu", "title")),
            Map.entry(Terms.CITES, new Bilingual("viện dẫn", "cites")),
            Map.entry(Terms.BASED_ON, new Bilingual("căn cứ vào", "based on")),
            Map.entry(Terms.AMENDS, new Bilingual("sửa đổi, bổ sung", "amends")),
            Map.entry(Terms.REPEALS, new Bilingual("bãi bỏ, thay thế", "repeals")),
            Map.entry(Terms.TYPE, new Bilingual("thuộc lớp", "is a")),
            Map.entry(Terms.LABEL, new Bilingual("tên gọi", "label")),
            Map.entry(Terms.PREF_LABEL, new Bilingual("tên", "name")),
            Map.entry(Terms.ALT_LABEL, new Bilingual("tên khác", "other name")),
            Map.entry(Terms.IDENTIFIER, new Bilingual("tệp", "file")),
            Map.entry(Terms.KNOWN_FROM, new Bilingual("theo nguồn", "known from")));

    private final Facts facts;
    private final Optional<Summaries> summaries;
    private final Map<Node, Optional<Bilingual>> known = new HashMap<>();

    public Labels(Facts facts) {
        this(facts, Optional.empty());
    }

    /** @param index of the same graph, in which what it has is looked up sooner */
    Labels(Facts facts, Optional<CitationIndex> index) {
        this.facts = facts;
        this.summaries = index.map(Summaries::new);
    }

    /** The cell of a value, with the label where it is an IRI that has one. */
    public Cell cell(Node value) {
        if (value.isURI()) {
            Optional<Bilingual> label = of(value);
            return new Cell(
                    Optional.of(value),
                    label.orElseGet(() -> Bilingual.same(Shorthand.of(value.getURI()))),
                    label.isPresent());
        }
        return new Cell(
                Optional.of(value),
                Bilingual.same(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString()),
                false);
    }

    /** The cell of IRIs joined by spaces, each with its label. */
    Cell list(Node value) {
        List<Bilingual> each = java.util.Arrays.stream(
                        value.getLiteralLexicalForm().split(" "))
                .filter(iri -> !iri.isEmpty())
                .map(iri -> orShort(NodeFactory.createURI(iri)))
                .toList();
        return each.isEmpty()
                ? Cell.ABSENT
                : new Cell(
                        Optional.of(value),
                        new Bilingual(
                                each.stream().map(Bilingual::vi).collect(Collectors.joining("; ")),
                                each.stream().map(Bilingual::en).collect(Collectors.joining("; "))),
                        true);
    }

    /** The label of an IRI, or the IRI made short. */
    public Bilingual orShort(Node iri) {
        return of(iri).orElseGet(() -> Bilingual.same(Shorthand.of(iri.toString())));
    }

    /** The label of an IRI; Vietnamese stands in where there is no English, and the other way round. */
    public Optional<Bilingual> of(Node iri) {
        Optional<Bilingual> label = known.get(iri);
        if (label == null) {
            label = summaries.flatMap(index -> index.label(iri.toString())).or(() -> look(iri));
            known.put(iri, label);
        }
        return label;
    }

    private Optional<Bilingual> look(Node iri) {
        for (Node property : PROPERTIES) {
            String vi = "";
            String en = "";
            String other = "";
            for (Node label : facts.objects(iri, property)) {
                if (!label.isLiteral()) {
                    continue;
                }
                String words = label.getLiteralLexicalForm();
                switch (label.getLiteralLanguage()) {
                    case "vi" -> vi = first(vi, words);
                    case "en" -> en = first(en, words);
                    default -> other = first(other, words);
                }
            }
            String any = !vi.isEmpty() ? vi : !other.isEmpty() ? other : en;
            if (!any.isEmpty()) {
                return Optional.of(new Bilingual(any, en.isEmpty() ? any : en));
            }
        }
        return known(iri);
    }

    /** The label of a term of another vocabulary, where it has none in the graph. */
    static Optional<Bilingual> known(Node iri) {
        return Optional.ofNullable(OTHERS.get(iri));
    }

    /** Of several in one language always the same. */
    private static String first(String a, String b) {
        return a.isEmpty() || b.compareTo(a) < 0 ? b : a;
    }
}
