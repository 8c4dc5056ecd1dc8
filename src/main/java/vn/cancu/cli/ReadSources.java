package vn.cancu.cli;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.CanCu;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.store.AcceptedSource;
import vn.cancu.store.Corpus;
import vn.cancu.store.Holdings;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.SourceKind;
import vn.cancu.text.format.Scans;

/**
 * The graphs of sources of a database, each made when it is asked for, several side by side.
 *
 * @param <A> what a graph is made from
 */
final class ReadSources<A> extends AbstractCollection<NamedGraph> {
    private final List<A> sources;
    private final Function<A, NamedGraph> reading;

    ReadSources(List<A> sources, Function<A, NamedGraph> reading) {
        this.sources = List.copyOf(sources);
        this.reading = reading;
    }

    @Override
    public Iterator<NamedGraph> iterator() {
        return new SideBySide<>(sources, reading);
    }

    @Override
    public int size() {
        return sources.size();
    }

    /** What ships with the program and what was accepted, without what was removed. */
    static Collection<NamedGraph> kept(Holdings holdings) {
        Set<String> accepted =
                holdings.accepted().stream().map(AcceptedSource::sha256).collect(Collectors.toSet());
        Set<String> removed = holdings.removed();
        List<NamedGraph> bundled = Corpus.bundled().stream()
                .filter(graph -> graph.graph().stream(graph.name(), Terms.SHA256, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .noneMatch(sha256 -> accepted.contains(sha256) || removed.contains(sha256)))
                .toList();
        return joined(bundled, accepted(holdings));
    }

    /** What was accepted, read anew by this program from the files that are kept. */
    static Collection<NamedGraph> accepted(Holdings holdings) {
        return new ReadSources<>(
                List.copyOf(holdings.accepted()),
                source -> graph(again(source, DocumentReader.bytes(holdings.file(source))), source.url()));
    }

    private static Extraction again(AcceptedSource source, byte[] bytes) {
        return extraction(source.file(), bytes, source.recognise() ? Scans.RECOGNISE : Scans.REFUSE, source.kind());
    }

    /** The ones, then the others. */
    static Collection<NamedGraph> joined(Collection<NamedGraph> some, Collection<NamedGraph> others) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<NamedGraph> iterator() {
                return Iter.concat(some.iterator(), others.iterator());
            }

            @Override
            public int size() {
                return some.size() + others.size();
            }
        };
    }

    /**
     * What a file says.
     *
     * @param file what to call it
     * @param kind what the user says that it is, where he does
     * @throws UserError where it cannot be read, or is not what it is said to be
     */
    static Extraction extraction(String file, byte[] bytes, Scans scans, Optional<SourceKind> kind) {
        Extraction extraction = CanCu.extract(DocumentReader.read(file, bytes, scans));
        if (kind.isEmpty()) {
            return extraction;
        }
        SourceKind declared = kind.get();
        // A report is read otherwise than a text: what it says of the plan is hearsay.
        if ((declared == SourceKind.NEWS_REPORT) != (extraction.kind() == SourceKind.NEWS_REPORT)) {
            throw UserError.of(
                    Code.KIND_CONTRADICTED,
                    Location.of(file),
                    declared.code(),
                    extraction.kind().code());
        }
        return extraction.as(declared);
    }

    /** The same as a graph, with the address that it was taken from. */
    static NamedGraph graph(Extraction extraction, Optional<String> url) {
        NamedGraph graph = CanCu.named(extraction);
        url.ifPresent(address -> graph.graph().add(graph.name(), Terms.URL, NodeFactory.createURI(address)));
        return graph;
    }
}
