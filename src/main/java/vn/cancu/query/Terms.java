package vn.cancu.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The terms of the graph that questions in Java use. */
final class Terms {
    /** Everything of ours is below this. */
    static final String BASE = "https://w3id.org/cancu/";

    static final String CANCU = BASE + "ontology#";
    static final String ELI = "http://data.europa.eu/eli/ontology#";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String ROLE = BASE + "vai-tro/";
    static final String STANDING = BASE + "hien-trang/";

    static final Node AUTHORITY = iri(BASE + "do-thi/authority");
    static final Node DERIVED = iri(BASE + "do-thi/derived");

    static final Node TYPE = RDF.type.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    static final Node TITLE = DCTerms.title.asNode();
    static final Node IDENTIFIER = DCTerms.identifier.asNode();
    static final Node SOURCE = DCTerms.source.asNode();

    static final Node NUMBER = iri(ELI + "number");
    static final Node DATE = iri(ELI + "date_document");
    static final Node PASSED_BY = iri(ELI + "passed_by");
    static final Node DOCUMENT_TYPE = iri(ELI + "type_document");

    static final Node DOCUMENT = cancu("Document");
    static final Node UNIDENTIFIED = cancu("UnidentifiedDocument");
    static final Node REGISTER = cancu("register");
    static final Node ISSUER_STATED = cancu("issuerStated");
    static final Node PROVINCE = cancu("province");

    static final Node CITING = cancu("citing");
    static final Node CITED = cancu("cited");
    static final Node CITATION_ROLE = cancu("role");
    static final Node INVERSE = cancu("inverse");
    static final Node CITATION_STANDING = cancu("standing");
    static final Node EVIDENCE = cancu("evidence");
    static final Node LEGAL_BASIS = iri(ROLE + "legal-basis");
    static final Node IMPLEMENTS = iri(ROLE + "implements");
    static final Node STATED = iri(STANDING + "stated");
    static final Node REPORTED = iri(STANDING + "reported");
    static final Node INFERRED = iri(STANDING + "inferred");

    static final Node EXACT = iri(OA + "exact");
    static final Node START = iri(OA + "start");
    static final Node END = iri(OA + "end");
    static final Node HAS_SOURCE = iri(OA + "hasSource");

    /** The prefixes that people may write, and that answers are written with. */
    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("cancu", CANCU)
            .setNsPrefix("eli", ELI)
            .setNsPrefix("oa", OA)
            .setNsPrefix("org", "http://www.w3.org/ns/org#")
            .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
            .setNsPrefix("skos", SKOS.uri)
            .setNsPrefix("dcterms", DCTerms.NS)
            .setNsPrefix("rdf", RDF.uri)
            .setNsPrefix("rdfs", RDFS.uri)
            .setNsPrefix("xsd", XSD.NS)
            .lock();

    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node cancu(String name) {
        return iri(CANCU + name);
    }

    /** An IRI as short as it can be written: prefixed, or as path below {@link #BASE}, or whole. */
    static String shortened(String iri) {
        String prefixed = PREFIXES.qnameFor(iri);
        if (prefixed != null) {
            return prefixed;
        }
        return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
    }
}
