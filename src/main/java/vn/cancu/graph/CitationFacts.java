package vn.cancu.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Mention;
import vn.cancu.citation.Role;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;

/** The citations of a source and the documents that they cite. */
final class CitationFacts {
    private final SourceGraph graph;
    private final Node document;
    /** In the order of the source's citations; empty where a document names itself. */
    private final List<Optional<Node>> citations = new ArrayList<>();
    /** In the same order. */
    private final List<Node> cited = new ArrayList<>();

    private CitationFacts(SourceGraph graph, Node document) {
        this.graph = graph;
        this.document = document;
    }

    /** @param document that the source is or reports on */
    static CitationFacts write(SourceGraph graph, Node document, List<Citation> citations) {
        CitationFacts facts = new CitationFacts(graph, document);
        // A citation can be nested in a later one ("Quy chế … ban hành theo Quyết định …"), so first all nodes.
        for (Citation citation : citations) {
            boolean self = citation.mention().form() == Form.SELF;
            Span span = citation.mention().quote().span();
            facts.citations.add(self ? Optional.empty() : Optional.of(graph.mint("citation", span)));
            facts.cited.add(self ? document : facts.cited(citation));
        }
        for (int i = 0; i < citations.size(); i++) {
            facts.name(facts.cited.get(i), citations.get(i));
            if (facts.citations.get(i).isPresent()) {
                facts.write(facts.citations.get(i).get(), facts.cited.get(i), citations.get(i));
            }
        }
        return facts;
    }

    /** The document that the citation at {@code index} cites. */
    Node cited(int index) {
        return cited.get(index);
    }

    private Node cited(Citation citation) {
        Mention mention = citation.mention();
        if (citation.match() instanceof Match.Resolved resolved) {
            Node node = graph.document(resolved.identity());
            mention.number()
                    .ifPresent(number ->
                            graph.add(node, Terms.NUMBER, SourceGraph.number(resolved.identity(), number.text())));
            if (resolved.identity() instanceof DocumentIdentity.Law) {
                graph.type(mention.type()).ifPresent(type -> graph.describeType(node, type));
            }
            if (resolved.identity() instanceof DocumentIdentity.Unnumbered) {
                mention.title()
                        .ifPresent(title ->
                                graph.add(node, Terms.TITLE, SourceGraph.vietnamese(Words.line(title.value()))));
            }
            return node;
        }
        Node node = graph.unidentified(graph.mint("document", mention.quote().span()));
        mention.number().ifPresent(number -> graph.add(node, Terms.NUMBER, SourceGraph.string(number.text())));
        graph.type(mention.type())
                .ifPresent(type -> graph.add(node, Terms.DOCUMENT_TYPE, Iris.documentType(type.slug())));
        return node;
    }

    /** A document that no mention gives a number or a title ("theo Quy chế nói trên") is called what it is called here. */
    private void name(Node cited, Citation citation) {
        boolean unnamed = citation.match() instanceof Match.Resolved resolved
                && !(resolved.identity() instanceof DocumentIdentity.Law)
                && !graph.graph().contains(cited, Terms.NUMBER, Node.ANY)
                && !graph.graph().contains(cited, Terms.TITLE, Node.ANY);
        if (unnamed) {
            String words = Words.line(citation.mention().quote().exact());
            graph.add(cited, Terms.TITLE, SourceGraph.vietnamese(words));
        }
    }

    private void write(Node node, Node cited, Citation citation) {
        Optional<Node> outer = citation.nestedIn().isPresent()
                ? citations.get(citation.nestedIn().getAsInt())
                : Optional.empty();
        write(node, citing(citation), cited, citation.role(), citation.inverse(), outer, citation);
        citation.amends().ifPresent(amended -> amendment(amended, cited, citation));
    }

    /** "Căn cứ Luật A được sửa đổi bởi Luật B": beside the legal basis B, the quote says that B amends A. */
    private void amendment(int amended, Node amending, Citation citation) {
        Node node = graph.mint("amendment", citation.mention().quote().span());
        write(node, cited.get(amended), amending, Role.AMENDS, true, citations.get(amended), citation);
    }

    private void write(
            Node node, Node citing, Node cited, Role role, boolean inverse, Optional<Node> outer, Citation citation) {
        Mention mention = citation.mention();
        graph.add(node, Terms.TYPE, Terms.CITATION);
        graph.add(node, Terms.CITING, citing);
        graph.add(node, Terms.CITED, cited);
        graph.add(node, Terms.ROLE, Iris.role(role));
        graph.add(node, Terms.INVERSE, SourceGraph.bool(inverse));
        graph.add(node, Terms.STANDING, Iris.standing(citation.standing()));
        graph.add(node, Terms.FORM, SourceGraph.string(mention.form().code()));
        graph.add(node, Terms.STATED_NUMBER, mention.number().map(number -> SourceGraph.string(number.text())));
        graph.add(node, Terms.STATED_DATE, mention.issueDate().map(SourceGraph::date));
        graph.add(node, Terms.STATED_ISSUER, mention.issuer().map(CitationFacts::line));
        graph.add(node, Terms.STATED_TITLE, title(mention).map(CitationFacts::line));
        graph.add(node, Terms.PROVISION, mention.provision().map(CitationFacts::line));
        if (!citation.section().isEmpty()) {
            graph.add(node, Terms.SECTION, SourceGraph.string(citation.section()));
        }
        graph.add(node, Terms.NESTED_IN, outer);
        graph.add(node, Terms.EVIDENCED_BY, graph.evidence(mention.quote()));
        match(node, citation.match());
    }

    /** A nested citation is made by the document around it; a report identifies its document for itself. */
    private Node citing(Citation citation) {
        if (citation.role() == Role.REPORTS) {
            return graph.source();
        }
        return citation.nestedIn().isPresent() ? cited.get(citation.nestedIn().getAsInt()) : document;
    }

    /** A law cited by its name alone is its own title. */
    private static Optional<String> title(Mention mention) {
        boolean nameAlone = mention.form() == Form.NAMED
                && mention.number().isEmpty()
                && mention.issueDate().isEmpty()
                && mention.issuer().isEmpty();
        return mention.title()
                .map(Stated::value)
                .or(() -> nameAlone ? Optional.of(mention.quote().exact()) : Optional.empty());
    }

    private void match(Node node, Match match) {
        if (match instanceof Match.Resolved) {
            graph.add(node, Terms.MATCH_STATUS, Iris.matchStatus("resolved"));
        } else if (match instanceof Match.Ambiguous ambiguous) {
            graph.add(node, Terms.MATCH_STATUS, Iris.matchStatus("ambiguous"));
            graph.add(
                    node,
                    Terms.MATCH_REASON,
                    SourceGraph.string(ambiguous.reason().code()));
            for (Match.Candidate candidate : ambiguous.candidates()) {
                Node document = graph.document(candidate.identity());
                if (!candidate.number().isEmpty()) {
                    graph.add(document, Terms.NUMBER, SourceGraph.number(candidate.identity(), candidate.number()));
                }
                graph.add(node, Terms.CANDIDATE, document);
            }
        } else if (match instanceof Match.Unresolved unresolved) {
            graph.add(node, Terms.MATCH_STATUS, Iris.matchStatus("unresolved"));
            graph.add(
                    node,
                    Terms.MATCH_REASON,
                    SourceGraph.string(unresolved.reason().code()));
        }
    }

    private static Node line(String text) {
        return SourceGraph.string(Words.line(text));
    }
}
