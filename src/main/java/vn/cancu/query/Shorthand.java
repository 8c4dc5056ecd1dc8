package vn.cancu.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** The short ways in which people may write IRIs, and in which IRIs without a label are shown. */
public final class Shorthand {
    /** Namespaces by their prefixes. */
    public static final Map<String, String> PREFIXES = prefixes();

    /** A name without a colon, of the characters that ours have. */
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}._-]*");

    private Shorthand() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("cancu", Terms.CANCU);
        prefixes.put("dcterms", Terms.DCTERMS);
        prefixes.put("eli", Terms.ELI);
        prefixes.put("oa", Terms.OA);
        prefixes.put("org", Terms.ORG);
        prefixes.put("prov", Terms.PROV);
        prefixes.put("rdf", Terms.RDF);
        prefixes.put("rdfs", Terms.RDFS);
        prefixes.put("skos", Terms.SKOS);
        prefixes.put("xsd", Terms.XSD);
        return Collections.unmodifiableMap(prefixes);
    }

    /** Prefixed, or as path below {@link Iris#BASE}, or whole. */
    public static String of(String iri) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            String namespace = prefix.getValue();
            if (iri.startsWith(namespace)
                    && LOCAL.matcher(iri)
                            .region(namespace.length(), iri.length())
                            .matches()) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
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
        int colon = bare.indexOf(':');
        String namespace = colon < 0 ? null : PREFIXES.get(bare.substring(0, colon));
        return namespace == null
                ? Iris.BASE + (bare.startsWith("/") ? bare.substring(1) : bare)
                : namespace + bare.substring(colon + 1);
    }
}
