package vn.cancu.bench.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes the facts as N-Quads in the vocabulary of the ontology: what each text says in the graph of its source, offices
 * and provinces in the authority graph, arrows in the derived graph. Leaner than what {@code cancu build} makes, which
 * gives evidence for each fact of a document too, so that peers can be loaded with half a million documents.
 */
final class Quads {
    private static final String BASE = "https://w3id.org/cancu/";
    private static final String CANCU = BASE + "ontology#";
    private static final String ELI = "http://data.europa.eu/eli/ontology#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String AUTHORITY = BASE + "do-thi/authority";
    private static final String DERIVED = BASE + "do-thi/derived";

    private final BufferedWriter out;
    private long count;

    private Quads(BufferedWriter out) {
        this.out = out;
    }

    /** @return how many were written */
    static long write(Facts facts, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            Quads quads = new Quads(out);
            quads.offices(facts);
            facts.documents(quads::document);
            Set<String> cited = new HashSet<>();
            Set<String> arrows = new HashSet<>();
            facts.citations(citation -> quads.citation(citation, cited, arrows));
            facts.duties(quads::duty);
            return quads.count;
        }
    }

    private void offices(Facts facts) {
        Set<String> provinces = new HashSet<>();
        facts.offices(office -> {
            iri(office.iri(), TYPE, CANCU + "Agency", AUTHORITY);
            text(office.iri(), LABEL, office.label(), "@vi", AUTHORITY);
            if (!office.province().isEmpty()) {
                iri(office.iri(), CANCU + "province", office.province(), AUTHORITY);
                if (provinces.add(office.province())) {
                    iri(office.province(), TYPE, CANCU + "Province", AUTHORITY);
                }
            }
        });
    }

    private void document(Facts.Document document) {
        String graph = document.source();
        iri(graph, TYPE, CANCU + "Source", graph);
        iri(graph, CANCU + "textOf", document.iri(), graph);
        iri(document.iri(), TYPE, CANCU + "Document", graph);
        iri(document.iri(), TYPE, CANCU + document.type(), graph);
        text(document.iri(), ELI + "number", document.number(), "", graph);
        text(document.iri(), ELI + "date_document", document.date(), typed("date"), graph);
        iri(document.iri(), ELI + "passed_by", document.issuer(), graph);
        iri(document.iri(), CANCU + "register", document.issuer(), graph);
        iri(document.iri(), ELI + "type_document", BASE + "loai-van-ban/" + document.type(), graph);
        text(document.iri(), DCTERMS + "title", document.title(), "@vi", graph);
    }

    private void citation(Facts.Citation citation, Set<String> cited, Set<String> arrows) {
        String graph = citation.source();
        String node = graph + "#citation-" + citation.start() + "-" + citation.end();
        iri(node, TYPE, CANCU + "Citation", graph);
        iri(node, CANCU + "citing", citation.citing(), graph);
        iri(node, CANCU + "cited", citation.cited(), graph);
        iri(node, CANCU + "role", BASE + "vai-tro/" + citation.role(), graph);
        text(node, CANCU + "inverse", "false", typed("boolean"), graph);
        iri(node, CANCU + "standing", BASE + "hien-trang/stated", graph);
        text(node, CANCU + "form", citation.number().isEmpty() ? "named" : "numbered", "", graph);
        if (!citation.number().isEmpty()) {
            text(node, CANCU + "statedNumber", citation.number(), "", graph);
        }
        iri(node, CANCU + "matchStatus", BASE + "ket-qua/resolved", graph);
        evidence(node, citation.start(), citation.end(), citation.quote(), graph);
        if (!citation.held() && !citation.number().isEmpty() && cited.add(citation.cited())) {
            iri(citation.cited(), TYPE, CANCU + "Document", graph);
            text(citation.cited(), ELI + "number", citation.number(), "", graph);
        }
        arrow(citation.citing(), ELI + "cites", citation.cited(), arrows);
        switch (citation.role()) {
            case "legal-basis" -> arrow(citation.citing(), ELI + "based_on", citation.cited(), arrows);
            case "implements" -> arrow(citation.citing(), CANCU + "implements", citation.cited(), arrows);
            case "amends" -> arrow(citation.citing(), ELI + "amends", citation.cited(), arrows);
            case "repeals" -> arrow(citation.citing(), ELI + "repeals", citation.cited(), arrows);
            default -> {
                // Other roles make no arrow of their own that is asked for here.
            }
        }
    }

    /** Once, however often it is said. */
    private void arrow(String from, String predicate, String to, Set<String> arrows) {
        if (arrows.add(from + " " + predicate + " " + to)) {
            iri(from, predicate, to, DERIVED);
        }
    }

    private void duty(Facts.Duty duty) {
        String graph = duty.source();
        String node = graph + "#responsibility-" + duty.start() + "-" + duty.end();
        iri(node, TYPE, CANCU + "Responsibility", graph);
        iri(node, CANCU + "assignedBy", duty.document(), graph);
        iri(node, CANCU + "agency", duty.agency(), graph);
        iri(node, CANCU + "responsibilityRole", BASE + "nhiem-vu/" + duty.role(), graph);
        iri(node, CANCU + "mainRole", BASE + "nhiem-vu/" + duty.role(), graph);
        iri(node, CANCU + "modality", BASE + "tinh-chat/assigned", graph);
        text(node, CANCU + "task", duty.task(), "", graph);
        duty.partners().forEach(partner -> iri(node, CANCU + "partner", partner, graph));
        if (!duty.section().isEmpty()) {
            text(node, CANCU + "section", duty.section(), "", graph);
        }
        if (!duty.day().isEmpty()) {
            text(node, CANCU + "deadlineDate", duty.day(), typed("date"), graph);
        }
        evidence(node, duty.start(), duty.end(), duty.task(), graph);
    }

    private void evidence(String of, int start, int end, String exact, String graph) {
        String node = graph + "#evidence-" + start + "-" + end;
        iri(of, CANCU + "evidence", node, graph);
        iri(node, TYPE, CANCU + "Evidence", graph);
        text(node, OA + "exact", exact, "", graph);
        text(node, OA + "start", String.valueOf(start), typed("integer"), graph);
        text(node, OA + "end", String.valueOf(end), typed("integer"), graph);
        iri(node, OA + "hasSource", graph, graph);
    }

    private static String typed(String datatype) {
        return "^^<" + XSD + datatype + ">";
    }

    private void iri(String subject, String predicate, String object, String graph) {
        quad(subject, predicate, "<" + object + ">", graph);
    }

    private void text(String subject, String predicate, String value, String kind, String graph) {
        quad(subject, predicate, "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" + kind, graph);
    }

    private void quad(String subject, String predicate, String object, String graph) {
        try {
            out.write("<" + subject + "> <" + predicate + "> " + object + " <" + graph + "> .\n");
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
