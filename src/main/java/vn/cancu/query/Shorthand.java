package vn.cancu.query;

import org.apache.jena.shared.PrefixMapping;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** The short ways in which people may write IRIs, and in which IRIs without a label are shown. */
final class Shorthand {
    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("cancu", Terms.CANCU)
            .setNsPrefix("dcterms", Terms.DCTERMS)
            .setNsPrefix("eli", Terms.ELI)
            .setNsPrefix("oa", Terms.OA)
            .setNsPrefix("org", Terms.ORG)
            .setNsPrefix("prov", Terms.PROV)
            .setNsPrefix("rdf", Terms.RDF)
            .setNsPrefix("rdfs", Terms.RDFS)
            .setNsPrefix("skos", Terms.SKOS)
            .setNsPrefix("xsd", Terms.XSD)
            .lock();

    private Shorthand() {}

    /** Prefixed, or as path below {@link Iris#BASE}, or whole. */
    static String of(String iri) {
        String prefixed = PREFIXES.qnameFor(iri);
        if (prefixed != null) {
            return prefixed;
        }
        return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
    }

    /** The whole IRI of what is written as IRI, in angle brackets or not, as prefixed name or as path. */
    static String expand(String written) {
        String bare =
                written.startsWith("<") && written.endsWith(">") ? written.substring(1, written.length() - 1) : written;
        if (bare.matches("[A-Za-z][A-Za-z0-9+.-]*://.*")) {
            return bare;
        }
        String expanded = PREFIXES.expandPrefix(bare);
        return expanded.equals(bare) ? Iris.BASE + (bare.startsWith("/") ? bare.substring(1) : bare) : expanded;
    }
}
