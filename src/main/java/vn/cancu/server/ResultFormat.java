package vn.cancu.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/** The formats of SPARQL results and graphs, each with the names by which clients ask for it; the first one is the default. */
enum ResultFormat {
    JSON("json", ResultSetLang.RS_JSON, null, "application/sparql-results+json", "application/json"),
    XML("xml", ResultSetLang.RS_XML, null, "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV("csv", ResultSetLang.RS_CSV, null, "text/csv"),
    TSV("tsv", ResultSetLang.RS_TSV, null, "text/tab-separated-values"),
    TURTLE("ttl", null, RDFFormat.TURTLE_PRETTY, "text/turtle", "application/x-turtle"),
    NTRIPLES("nt", null, RDFFormat.NTRIPLES_UTF8, "application/n-triples", "text/plain"),
    JSONLD("jsonld", null, RDFFormat.JSONLD11_PLAIN, "application/ld+json", "application/json"),
    RDFXML("rdf", null, RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml");

    private static final List<ResultFormat> ROWS = List.of(JSON, XML, CSV, TSV);
    private static final List<ResultFormat> TRIPLES = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML);

    private final String code;
    private final @Nullable Lang rows;
    private final @Nullable RDFFormat triples;
    private final List<String> types;

    ResultFormat(String code, @Nullable Lang rows, @Nullable RDFFormat triples, String... types) {
        this.code = code;
        this.rows = rows;
        this.triples = triples;
        this.types = List.of(types);
    }

    /** The media type of a body in this format, which is always UTF-8. */
    String mediaType() {
        String type = types.get(0);
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    /** The same without the character set. */
    String bareType() {
        return types.get(0);
    }

    /** For writing rows and truths. */
    Lang rows() {
        if (rows == null) {
            throw new IllegalStateException(this + " has no rows");
        }
        return rows;
    }

    /** For writing triples. */
    RDFFormat triples() {
        if (triples == null) {
            throw new IllegalStateException(this + " has no triples");
        }
        return triples;
    }

    /** Those for rows and truths, or those for triples. */
    private static List<ResultFormat> offered(boolean triples) {
        return triples ? TRIPLES : ROWS;
    }

    /** The media types that are offered, for messages. */
    static String offer(boolean triples) {
        return offered(triples).stream().map(format -> format.types.get(0)).collect(Collectors.joining(", "));
    }

    /** The format of a short name such as {@code csv}. */
    static Optional<ResultFormat> named(String name, boolean triples) {
        return offered(triples).stream()
                .filter(format ->
                        format.code.equalsIgnoreCase(name) || format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The format that a client likes best.
     *
     * @param accept value of the header; empty for no preference
     * @return nothing where none of the formats is acceptable
     */
    static Optional<ResultFormat> negotiate(String accept, boolean triples) {
        if (accept.isBlank()) {
            return Optional.of(offered(triples).get(0));
        }
        List<Range> ranges = Arrays.stream(accept.split(",")).map(Range::of).toList();
        ResultFormat best = null;
        double most = 0;
        // A name of its own before one that a format shares with others.
        for (boolean own : new boolean[] {true, false}) {
            for (ResultFormat format : offered(triples)) {
                int names = format.types.size();
                for (String type : own ? format.types.subList(0, 1) : format.types.subList(1, names)) {
                    double quality = Range.quality(ranges, type);
                    if (quality > most) {
                        most = quality;
                        best = format;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much a client likes a media type, from 0 to 1. */
    static double quality(String accept, String mediaType) {
        return accept.isBlank()
                ? 1
                : Range.quality(Arrays.stream(accept.split(",")).map(Range::of).toList(), mediaType);
    }

    /** One entry of an Accept header; {@code text/*;q=0.5}. */
    private record Range(String type, String subtype, double quality) {

        static Range of(String text) {
            String[] parts = text.strip().toLowerCase(java.util.Locale.ROOT).split(";");
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String part = parts[i].strip();
                if (part.startsWith("q=")) {
                    quality = number(part.substring(2));
                }
            }
            String[] names = parts[0].strip().split("/", 2);
            return new Range(names[0], names.length > 1 ? names[1] : "", quality);
        }

        private static double number(String text) {
            try {
                double value = Double.parseDouble(text);
                return value >= 0 && value <= 1 ? value : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        /** RFC 9110: the most specific range that fits decides. */
        static double quality(List<Range> ranges, String mediaType) {
            double quality = 0;
            int most = 0;
            for (Range range : ranges) {
                int specific = range.fit(mediaType);
                if (specific > most) {
                    most = specific;
                    quality = range.quality;
                }
            }
            return quality;
        }

        /** 0 where it does not fit, else how exactly. */
        private int fit(String mediaType) {
            int slash = mediaType.indexOf('/');
            if (type.equals("*") && subtype.equals("*")) {
                return 1;
            }
            if (!type.equals(mediaType.substring(0, slash))) {
                return 0;
            }
            return subtype.equals("*") ? 2 : subtype.equals(mediaType.substring(slash + 1)) ? 3 : 0;
        }
    }
}
