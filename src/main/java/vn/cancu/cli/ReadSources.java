package vn.cancu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.cancu.store.PendingSource;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.SourceKind;
import vn.cancu.text.format.Scans;

/** Reads sources that are, or are to be, part of the database: with what the user said about them. */
final class ReadSources {
    private ReadSources() {}

    /** What ships with the program and what was accepted, without what was removed. */
    static List<PendingSource> kept(Holdings holdings) {
        Set<String> accepted =
                holdings.accepted().stream().map(AcceptedSource::sha256).collect(Collectors.toSet());
        Set<String> removed = holdings.removed();
        List<PendingSource> bundled = Corpus.bundled().stream()
                .filter(graph -> graph.graph().stream(graph.name(), Terms.SHA256, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .noneMatch(sha256 -> accepted.contains(sha256) || removed.contains(sha256)))
                .map(PendingSource::of)
                .toList();
        return joined(bundled, accepted(holdings));
    }

    /** What was accepted, read anew by this program from the files that are kept. */
    static List<PendingSource> accepted(Holdings holdings) {
        return holdings.accepted().stream()
                .<PendingSource>map(source -> new Kept(source, holdings.file(source)))
                .toList();
    }

    /** A source whose file is kept. */
    private record Kept(AcceptedSource source, Path file) implements PendingSource {
        @Override
        public NamedGraph read() {
            return graph(again(source, DocumentReader.bytes(file)), source.url());
        }

        @Override
        public Optional<String> key() {
            return Optional.of(ReadSources.key(
                    DocumentReader.bytes(file),
                    source.file() + "\n" + source.url() + "\n" + source.kind() + "\n" + source.recognise()));
        }
    }

    /** Tells apart what is read from these bytes, by this program, in a way that {@code how} tells. */
    static String key(byte[] bytes, String how) {
        MessageDigest digest = digest();
        digest.update(digest().digest(bytes));
        digest.update((Corpus.program() + "\n" + how).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Extraction again(AcceptedSource source, byte[] bytes) {
        return extraction(source.file(), bytes, source.recognise() ? Scans.RECOGNISE : Scans.REFUSE, source.kind());
    }

    /** The ones, then the others. */
    static List<PendingSource> joined(List<PendingSource> some, List<PendingSource> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
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
