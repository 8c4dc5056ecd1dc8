package vn.cancu.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Classes and properties that the graph is written with; {@code ontology/cancu.ttl} defines those of {@code cancu:}. */
public final class Terms {
    public static final String CANCU = "https://w3id.org/cancu/ontology#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String ELI = "http://data.europa.eu/eli/ontology#";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    // classes
    public static final Node AGENCY = cancu("Agency");
    public static final Node AGENCY_GROUP = cancu("AgencyGroup");
    public static final Node ASSERTION = cancu("Assertion");
    public static final Node CITATION = cancu("Citation");
    public static final Node DOCUMENT = cancu("Document");
    public static final Node EVIDENCE = cancu("Evidence");
    public static final Node LAW = cancu("Law");
    public static final Node RESPONSIBILITY = cancu("Responsibility");
    public static final Node SOURCE = cancu("Source");
    public static final Node UNIDENTIFIED_DOCUMENT = cancu("UnidentifiedDocument");
    public static final Node ACTIVITY = node(PROV, "Activity");

    // a source
    public static final Node SHA256 = cancu("sha256");
    public static final Node SOURCE_KIND = cancu("sourceKind");
    public static final Node TEXT_OF = cancu("textOf");
    public static final Node REPORTS_ON = cancu("reportsOn");
    public static final Node URL = cancu("url");
    public static final Node RETRIEVED = cancu("retrieved");
    public static final Node EXTRACTOR_VERSION = cancu("extractorVersion");
    public static final Node IDENTIFIER = node(DCTERMS, "identifier");
    public static final Node WAS_GENERATED_BY = node(PROV, "wasGeneratedBy");

    // a document
    public static final Node TYPE = node(RDF, "type");
    public static final Node NUMBER = node(ELI, "number");
    public static final Node DOCUMENT_TYPE = node(ELI, "type_document");
    public static final Node DATE = node(ELI, "date_document");
    public static final Node PASSED_BY = node(ELI, "passed_by");
    public static final Node TITLE = node(DCTERMS, "title");
    public static final Node REGISTER = cancu("register");
    public static final Node ISSUER_STATED = cancu("issuerStated");
    public static final Node SIGNED_BY = cancu("signedBy");
    public static final Node SIGNED_AS = cancu("signedAs");
    public static final Node PERIOD = cancu("period");
    public static final Node RECIPIENT = cancu("recipient");
    public static final Node LABEL = node(RDFS, "label");
    public static final Node PREF_LABEL = node(SKOS, "prefLabel");

    // known beforehand
    public static final Node ALT_LABEL = node(SKOS, "altLabel");
    public static final Node PROVINCE = cancu("province");
    public static final Node KNOWN_FROM = node(DCTERMS, "source");
    public static final Node BACKGROUND = cancu("background");

    // evidence and assertions
    public static final Node EVIDENCED_BY = cancu("evidence");
    public static final Node EXACT = node(OA, "exact");
    public static final Node PREFIX = node(OA, "prefix");
    public static final Node SUFFIX = node(OA, "suffix");
    public static final Node START = node(OA, "start");
    public static final Node END = node(OA, "end");
    public static final Node HAS_SOURCE = node(OA, "hasSource");
    public static final Node SUBJECT = node(RDF, "subject");
    public static final Node PREDICATE = node(RDF, "predicate");
    public static final Node OBJECT = node(RDF, "object");
    public static final Node STANDING = cancu("standing");

    // a citation
    public static final Node CITING = cancu("citing");
    public static final Node CITED = cancu("cited");
    public static final Node ROLE = cancu("role");
    public static final Node INVERSE = cancu("inverse");
    public static final Node FORM = cancu("form");
    public static final Node MATCH_STATUS = cancu("matchStatus");
    public static final Node MATCH_REASON = cancu("matchReason");
    public static final Node CANDIDATE = cancu("candidate");
    public static final Node STATED_NUMBER = cancu("statedNumber");
    public static final Node STATED_DATE = cancu("statedDate");
    public static final Node STATED_ISSUER = cancu("statedIssuer");
    public static final Node STATED_TITLE = cancu("statedTitle");
    public static final Node SECTION = cancu("section");
    public static final Node PROVISION = cancu("provision");
    public static final Node NESTED_IN = cancu("nestedIn");

    // a responsibility
    public static final Node ASSIGNED_BY = cancu("assignedBy");
    public static final Node HAS_AGENCY = cancu("agency");
    public static final Node AGENCY_STATED = cancu("agencyStated");
    public static final Node RESPONSIBILITY_ROLE = cancu("responsibilityRole");
    public static final Node MAIN_ROLE = cancu("mainRole");
    public static final Node PARTNER = cancu("partner");
    public static final Node REPORT_TO = cancu("reportTo");
    public static final Node REPORT_VIA = cancu("reportVia");
    public static final Node DIRECTED_BY = cancu("directedBy");
    public static final Node ADVISES = cancu("advises");
    public static final Node BENEFICIARY = cancu("beneficiary");
    public static final Node TASK = cancu("task");
    public static final Node MODALITY = cancu("modality");
    public static final Node DEADLINE = cancu("deadline");
    public static final Node DEADLINE_DATE = cancu("deadlineDate");
    public static final Node DEADLINE_PERIOD = cancu("deadlinePeriod");
    public static final Node ABOUT = cancu("about");

    // clusters, and bodies that took over from others
    public static final Node AT_GATE = cancu("atGate");
    public static final Node GOVERNED_BY = cancu("governedBy");
    public static final Node VALID_UNTIL = cancu("validUntil");
    public static final Node SUCCEEDED_BY = cancu("succeededBy");
    public static final Node FUNCTION = cancu("function");
    public static final Node DECIDED_BY = cancu("decidedBy");
    public static final Node ORIGINAL = node(ORG, "originalOrganization");
    public static final Node RESULTING = node(ORG, "resultingOrganization");
    public static final Node EVENT_DATE = node(DCTERMS, "date");

    // a body of a province
    public static final Node A_PROVINCE = cancu("Province");
    public static final Node AGENCY_KIND = cancu("AgencyKind");
    public static final Node OF_KIND = cancu("agencyKind");

    // derived from citations
    public static final Node CITES = node(ELI, "cites");
    public static final Node BASED_ON = node(ELI, "based_on");
    public static final Node AMENDS = node(ELI, "amends");
    public static final Node REPEALS = node(ELI, "repeals");
    public static final Node IMPLEMENTS = cancu("implements");
    public static final Node FOLLOWS = cancu("follows");
    public static final Node ESTABLISHES = cancu("establishes");
    public static final Node FUNDED_BY = cancu("fundedBy");
    public static final Node REPORTED_BASIS = cancu("reportedBasis");
    public static final Node REPORTED_IMPLEMENTS = cancu("reportedImplements");

    private Terms() {}

    /** A class or property of {@code cancu:}. */
    public static Node cancu(String name) {
        return node(CANCU, name);
    }

    private static Node node(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
