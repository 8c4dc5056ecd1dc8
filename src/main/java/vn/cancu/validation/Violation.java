package vn.cancu.validation;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import vn.cancu.diagnostic.Severity;

/**
 * One thing that does not hold in the graph.
 *
 * @param severity {@link Severity#ERROR} for a fault of ours, {@link Severity#WARNING} for what documents say
 * @param focusNode what it is about: a citation, a document, a source, a graph
 * @param path IRI of the property concerned; of several that may be, with {@code |} between them
 * @param value the value concerned, where there is one
 * @param messages one sentence a language, keys {@code vi} and {@code en}
 * @param shape local name of the broken rule in {@code ontology/shapes.ttl}, such as {@code citation-role}
 */
public record Violation(
        Severity severity,
        Node focusNode,
        Optional<String> path,
        Optional<Node> value,
        Map<String, String> messages,
        String shape)
        implements Comparable<Violation> {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::severity)
            .thenComparing(violation -> NodeFmtLib.strNT(violation.focusNode))
            .thenComparing(Violation::shape)
            .thenComparing(violation -> violation.path.orElse(""))
            .thenComparing(violation -> violation.value.map(NodeFmtLib::strNT).orElse(""))
            .thenComparing(violation -> violation.messages.toString());

    public Violation {
        messages = Collections.unmodifiableMap(new TreeMap<>(messages));
    }

    /** The sentence in the language of {@code locale}: Vietnamese unless English is asked for. */
    public String message(Locale locale) {
        return messages.getOrDefault(locale.getLanguage().equals("en") ? "en" : "vi", shape);
    }

    /** Faults of ours first, then by what they are about; the same list whatever the order of the graph. */
    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
