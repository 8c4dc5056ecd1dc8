package vn.cancu.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.authority.Bundled;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.graph.TurtleReader;

/** What ships with the program: the sources that it has read, and what was known before reading. */
public final class Corpus {
    private static final String LIST = "corpus/SOURCES.tsv";

    private Corpus() {}

    /** The graphs of all bundled sources, each with the address that it was taken from, where that is known. */
    public static List<NamedGraph> bundled() {
        List<String> files = Bundled.list("corpus");
        Map<String, Map<String, String>> origins =
                files.contains(LIST) ? origins(new String(Bundled.read(LIST), StandardCharsets.UTF_8)) : Map.of();
        return files.stream()
                .filter(file -> file.endsWith(".ttl"))
                .map(file -> source(TurtleReader.read(Bundled.read(file), file), file, origins))
                .toList();
    }

    /** The same as sources of a build. */
    public static List<PendingSource> pending() {
        return bundled().stream().map(PendingSource::of).toList();
    }

    /** The ontology and the authority file as one graph. Shapes are not part of it: they are asked, not stated. */
    public static Graph authority() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Bundled.list("ontology").stream()
                .filter(Edition::isStatement)
                .forEach(file ->
                        TurtleReader.read(Bundled.read(file), file).stream().forEach(graph::add));
        return graph;
    }

    /**
     * Changes whenever a database that was built by this program would say something else: with the corpus, the ontology
     * and the format.
     */
    public static String hash() {
        return Edition.hash();
    }

    /** Changes with every byte of the program and of what ships with it, also where its version stays. */
    public static String program() {
        return Edition.program();
    }

    static NamedGraph source(Graph graph, String file, Map<String, Map<String, String>> origins) {
        List<Node> sources = graph.stream(Node.ANY, Terms.TYPE, Terms.SOURCE)
                .map(Triple::getSubject)
                .toList();
        if (sources.size() != 1) {
            throw new IllegalStateException(file + " has " + sources.size() + " sources, not one");
        }
        Node source = sources.get(0);
        String sha256 = graph.stream(source, Terms.SHA256, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " has no cancu:sha256"));
        Map<String, String> origin = origins.getOrDefault(sha256, Map.of());
        String url = origin.getOrDefault("url", "");
        if (!url.isEmpty()) {
            graph.add(source, Terms.URL, NodeFactory.createURI(url));
        }
        String retrieved = origin.getOrDefault("retrieved", "");
        if (!retrieved.isEmpty()) {
            graph.add(source, Terms.RETRIEVED, NodeFactory.createLiteralDT(retrieved, XSDDatatype.XSDdate));
        }
        return new NamedGraph(source, graph);
    }

    /**
     * Where sources come from, by their SHA-256: the other columns by name.
     *
     * @param tsv with a header line; empty where not known
     */
    static Map<String, Map<String, String>> origins(String tsv) {
        List<String> lines = tsv.lines().filter(line -> !line.isBlank()).toList();
        Map<String, Map<String, String>> origins = new HashMap<>();
        if (lines.isEmpty()) {
            return origins;
        }
        List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != header.size()) {
                throw new IllegalStateException(LIST + ": " + cells.length + " cells in: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i].strip());
            }
            origins.put(row.getOrDefault("sha256", ""), row);
        }
        return origins;
    }
}
