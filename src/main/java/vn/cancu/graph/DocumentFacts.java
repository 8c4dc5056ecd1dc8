package vn.cancu.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Standing;
import vn.cancu.extraction.Extraction;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Stated;

/** The source, and the document that it is the text of or reports on. */
final class DocumentFacts {
    private final SourceGraph graph;
    private final Node document;
    private final Standing standing;

    private DocumentFacts(SourceGraph graph, Node document, Standing standing) {
        this.graph = graph;
        this.document = document;
        this.standing = standing;
    }

    static DocumentFacts write(SourceGraph graph, Extraction extraction) {
        DocumentDescription description = extraction.document();
        boolean report = extraction.kind() == SourceKind.NEWS_REPORT;
        Node document = description
                .identity()
                .map(graph::document)
                .orElseGet(() -> graph.unidentified(Iris.within(graph.source(), "document")));
        source(graph, extraction, document, report);
        DocumentFacts facts = new DocumentFacts(graph, document, report ? Standing.REPORTED : Standing.STATED);
        facts.describe(description);
        return facts;
    }

    /** The document that the source is or reports on. */
    Node node() {
        return document;
    }

    private static void source(SourceGraph graph, Extraction extraction, Node document, boolean report) {
        SourceDocument read = extraction.source();
        Node source = graph.source();
        graph.add(source, Terms.TYPE, Terms.SOURCE);
        graph.add(source, Terms.SHA256, SourceGraph.string(read.sha256()));
        graph.add(source, Terms.SOURCE_KIND, Iris.sourceKind(extraction.kind()));
        graph.add(source, report ? Terms.REPORTS_ON : Terms.TEXT_OF, document);
        String file = read.file().replaceFirst("^.*[/\\\\]", "");
        if (!file.isEmpty() && !file.equals("-")) {
            graph.add(source, Terms.IDENTIFIER, SourceGraph.string(file));
        }
        Node activity = Iris.within(source, "extraction");
        graph.add(source, Terms.WAS_GENERATED_BY, activity);
        graph.add(activity, Terms.TYPE, Terms.ACTIVITY);
        graph.add(activity, Terms.EXTRACTOR_VERSION, SourceGraph.string(GraphBuilder.EXTRACTOR_VERSION));
    }

    private void describe(DocumentDescription description) {
        Optional<DocumentIdentity> identity = description.identity();
        description.type().ifPresent(type -> graph.type(type.value()).ifPresent(known -> {
            identifying("class", Terms.TYPE, Terms.cancu(known.ontologyClass()), type.quote());
            identifying("type", Terms.DOCUMENT_TYPE, Iris.documentType(known.slug()), type.quote());
        }));
        description.number().ifPresent(number -> {
            Node literal = identity.map(known -> SourceGraph.number(known, number.value()))
                    .orElseGet(() -> SourceGraph.string(number.value()));
            identifying("number", Terms.NUMBER, literal, number.quote());
        });
        Optional<Node> register = identity.flatMap(SourceGraph::register).map(graph::agency);
        // The symbol in a number names the office; a document without a number says it in its letterhead.
        Optional<Quote> registerQuote = description.number().map(Stated::quote).or(() -> description
                .issuer()
                .map(Stated::quote));
        if (register.isPresent() && registerQuote.isPresent()) {
            identifying("register", Terms.REGISTER, register.get(), registerQuote.get());
        }
        description
                .issueDate()
                .ifPresent(date -> fact("date", Terms.DATE, SourceGraph.date(date.value()), date.quote()));
        description.issuer().ifPresent(issuer -> {
            fact("issuer", Terms.ISSUER_STATED, line(issuer), issuer.quote());
            fact(
                    "passed-by",
                    Terms.PASSED_BY,
                    register.orElseGet(() -> graph.agencyNamed(issuer.value(), issuer.quote())),
                    issuer.quote());
        });
        // Gia Lai of 2023 and Gia Lai since 1 July 2025 are two provinces with one register.
        if (description.territory().isPresent() && description.issuer().isPresent()) {
            fact(
                    "province",
                    Terms.PROVINCE,
                    Iris.place(description.territory().get().iri()),
                    description.issuer().get().quote());
        }
        description.title().ifPresent(title -> {
            Node literal = SourceGraph.vietnamese(Words.line(title.value()));
            // A document without a number is known by its title.
            if (identity.filter(DocumentIdentity.Unnumbered.class::isInstance).isPresent()) {
                identifying("title", Terms.TITLE, literal, title.quote());
            } else {
                fact("title", Terms.TITLE, literal, title.quote());
            }
        });
        description.signer().ifPresent(signer -> fact("signer", Terms.SIGNED_BY, line(signer), signer.quote()));
        description.capacity().ifPresent(as -> fact("capacity", Terms.SIGNED_AS, line(as), as.quote()));
        description.period().ifPresent(period -> fact("period", Terms.PERIOD, line(period), period.quote()));
        description.recipients().forEach(to -> fact("recipient", Terms.RECIPIENT, line(to), to.quote()));
    }

    private static Node line(Stated<String> stated) {
        return SourceGraph.string(Words.line(stated.value()));
    }

    /** What makes the document the one it is: said of every document, also of those only cited or reported. */
    private void identifying(String kind, Node predicate, Node object, Quote quote) {
        graph.add(document, predicate, object);
        assertion(kind, predicate, object, quote);
    }

    /** Any other fact: a plain triple only where the document says it itself. */
    private void fact(String kind, Node predicate, Node object, Quote quote) {
        if (standing == Standing.STATED) {
            graph.add(document, predicate, object);
        }
        assertion(kind, predicate, object, quote);
    }

    private void assertion(String kind, Node predicate, Node object, Quote quote) {
        Node assertion = graph.mint("assertion-" + kind, quote.span());
        graph.add(assertion, Terms.TYPE, Terms.ASSERTION);
        graph.add(assertion, Terms.SUBJECT, document);
        graph.add(assertion, Terms.PREDICATE, predicate);
        graph.add(assertion, Terms.OBJECT, object);
        graph.add(assertion, Terms.STANDING, Iris.standing(standing));
        graph.add(assertion, Terms.EVIDENCED_BY, graph.evidence(quote));
    }
}
