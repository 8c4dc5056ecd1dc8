package vn.cancu.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import vn.cancu.authority.Bundled;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.store.Corpus;

/** The small graphs of the tests, in a store like the real one: TDB2 whose default graph is the union. */
final class Fixture {
    static final Locale VI = Locale.forLanguageTag("vi");
    static final DatasetGraph DATA = load();

    private Fixture() {}

    /** What ships with the program: the corpus and the authority file. */
    static final class Shipped {
        static final DatasetGraph DATA = load();

        private static DatasetGraph load() {
            DatasetGraph data = empty();
            Txn.executeWrite(data, () -> {
                Corpus.bundled().forEach(source -> GraphUtil.addInto(data.getGraph(source.name()), source.graph()));
                GraphUtil.addInto(data.getGraph(Iris.AUTHORITY), Corpus.authority());
                GraphUtil.addInto(data.getGraph(Iris.DERIVED), DerivedFacts.of(data.getUnionGraph()));
            });
            return data;
        }
    }

    private static DatasetGraph empty() {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return data;
    }

    private static DatasetGraph load() {
        DatasetGraph data = empty();
        Txn.executeWrite(data, () -> {
            for (String name : List.of("seeds.trig", "invented.trig", "duties.trig", "authority.trig")) {
                RDFParser.source(Fixture.class.getResourceAsStream(name))
                        .lang(Lang.TRIG)
                        .parse(data);
            }
            Graph authority = data.getGraph(Iris.AUTHORITY);
            RDFParser.source(new ByteArrayInputStream(Bundled.read("ontology/cancu.ttl")))
                    .lang(Lang.TURTLE)
                    .parse(authority);
            GraphUtil.addInto(data.getGraph(Iris.DERIVED), DerivedFacts.of(data.getUnionGraph()));
        });
        return data;
    }

    /** A graph of a test's own, in TriG with the prefixes that all use. */
    static DatasetGraph parsed(String trig) {
        DatasetGraph data = empty();
        String prefixes = "BASE <" + Iris.BASE + ">\n"
                + Shorthand.PREFIXES.entrySet().stream()
                        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                        .collect(java.util.stream.Collectors.joining());
        Txn.executeWrite(
                data, () -> RDFParser.fromString(prefixes + trig, Lang.TRIG).parse(data));
        return data;
    }

    /** Runs a question. */
    static Answer.Table ask(String question, String... parameters) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], parameters[i + 1]);
        }
        return new QueryRunner(DATA).run(Catalogue.bundled().get(question), values);
    }

    /** The rows as texts in Vietnamese, the given columns only, joined by {@code " | "}. */
    static List<String> rows(Answer.Table table, String... columns) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return table.rows().stream()
                .map(row -> String.join(
                        " | ",
                        java.util.Arrays.stream(columns)
                                .map(column -> row.get(names.indexOf(column)).text(VI))
                                .toList()))
                .toList();
    }

    static String written(Answer answer, Format format, AnswerWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(answer, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
