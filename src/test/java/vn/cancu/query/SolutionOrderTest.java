package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.IndexWriter;
import vn.cancu.index.Property;

/** Rows of codes stand in the order of the terms that they mean, however many there are. */
class SolutionOrderTest {
    private static final String CONTENT = "ab".repeat(32);

    private static final List<SolutionOrder.Key> KEYS = List.of(
            new SolutionOrder.Key(0, true),
            new SolutionOrder.Key(1, false),
            new SolutionOrder.Key(2, true),
            new SolutionOrder.Key(3, false));

    @TempDir
    Path folder;

    private CitationIndex index() throws IOException {
        IndexWriter writer = new IndexWriter();
        for (int i = 0; i < 300; i++) {
            int document = writer.thing("vb/" + i * 7919 % 1000);
            writer.say(document, Property.NUMBER, i % 90 + "/QĐ-UBND");
            writer.say(
                    document,
                    Property.DATE,
                    "20" + (10 + i % 9)
                            + List.of("", "-0" + (1 + i % 8), "-05-1" + i % 9).get(i % 3));
            writer.say(document, Property.PASSED_BY, writer.thing("co-quan/" + i % 40));
            // Between the documents, but none itself.
            writer.say(document, Property.TEXT, writer.thing("vb/" + i * 7919 % 1000 + "x"));
        }
        Path file = folder.resolve("order.idx");
        writer.write(file, CONTENT);
        CitationIndex index = CitationIndex.open(file, CONTENT);
        Files.delete(file);
        return index;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8, 9, 300, 40_000})
    void isThatOfTheTerms(int size) throws IOException {
        CitationIndex index = index();
        IndexTerms terms = new IndexTerms(index, new Facts(DatasetGraphFactory.createTxnMem()));
        Random random = new Random(size);
        CodedRows rows = new CodedRows(KEYS.size());
        Node[][] expected = new Node[size][];
        for (int row = 0; row < size; row++) {
            int document = random.nextInt(index.documents());
            long[] codes = {
                TermCode.integer(random.nextInt(3) - 1),
                random.nextInt(9) == 0
                        ? TermCode.UNBOUND
                        : TermCode.of(TermCode.Kind.DATE, index.places(document, Property.DATE)[0]),
                switch (random.nextInt(6)) {
                    case 0 -> TermCode.UNBOUND;
                    case 1 -> terms.code(NodeFactory.createURI("vb/" + random.nextInt(50) + "-elsewhere"));
                    case 2 -> TermCode.thing(index.documents() + random.nextInt(index.things() - index.documents()));
                    default -> TermCode.thing(document);
                },
                TermCode.of(TermCode.Kind.TEXT, index.places(random.nextInt(index.documents()), Property.NUMBER)[0])
            };
            rows.add(codes);
            expected[row] = Arrays.stream(codes).mapToObj(terms::term).toArray(Node[]::new);
        }
        Comparator<Integer> order = (a, b) -> 0;
        for (SolutionOrder.Key key : KEYS) {
            Comparator<Integer> next =
                    (a, b) -> TermOrder.compare(expected[a][key.column()], expected[b][key.column()]);
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        assertThat(SolutionOrder.of(terms, rows, KEYS))
                .containsExactly(IntStream.range(0, size)
                        .boxed()
                        .sorted(order)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
