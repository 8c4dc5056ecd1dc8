package vn.cancu.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import vn.cancu.query.Answer;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Cell;
import vn.cancu.query.Parameter;
import vn.cancu.query.QueryRunner;
import vn.cancu.store.Home;
import vn.cancu.store.Store;

/**
 * The questions of the catalogue through the Java API, over a database that {@code cancu build} made of the texts of a
 * corpus, beside TDB2 by itself running the plain question over the same triples: the same query, with FILTER NOT EXISTS
 * where the catalogue has MINUS, over the union that TDB2 makes of named graphs, parsed each time, its rows without labels.
 */
public final class CatalogueSpeed {
    /** Seconds that TDB2 is given for one answer. */
    private static final long PATIENCE = 60;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final long SLOW = 3_000_000_000L;
    private static final long WARM_UP = 500_000_000L;
    private static final long MEASURED = 1_000_000_000L;
    private static final int LEAST = 5;
    private static final int MOST = 1_000;

    private final DatasetGraph data;
    private final QueryRunner runner;
    private final Map<Question, String> subjects;
    private final StringBuilder markdown = new StringBuilder();

    private CatalogueSpeed(Store store, Map<Question, String> subjects) {
        this.data = store.dataset();
        this.runner = new QueryRunner(data, store.index());
        this.subjects = subjects;
    }

    /** @param arguments folder of the corpus, database, folder for the report, names of questions; all unless given */
    public static void main(String[] arguments) throws IOException {
        Facts facts = Facts.of(Path.of(arguments[0]));
        Home home = Store.home(Optional.of(arguments[1]), Map.of());
        try (Store store = Store.open(home)) {
            CatalogueSpeed speed = new CatalogueSpeed(store, facts.subjects());
            speed.measure(List.of(arguments).subList(3, arguments.length));
            Files.createDirectories(Path.of(arguments[2]));
            Files.writeString(Path.of(arguments[2]).resolve("catalogue.md"), speed.markdown);
        }
    }

    private void measure(List<String> names) {
        line("| question | rows | first, ms | Java API p50, ms | p95 | TDB2 plain p50, ms | p95 | ratio |\n");
        line("|---|---|---|---|---|---|---|---|\n");
        List<Double> ratios = new ArrayList<>();
        for (CatalogueQuery question : Catalogue.bundled().all()) {
            Optional<Map<String, String>> suiting = values(question);
            if (suiting.isEmpty() || !(names.isEmpty() || names.contains(question.name()))) {
                continue;
            }
            Map<String, String> values = suiting.get();
            IntSupplier ours = () -> read(runner.run(question, values));
            IntSupplier plain = () -> plain(question, values);
            long begin = System.nanoTime();
            int rows = ours.getAsInt();
            double first = (System.nanoTime() - begin) / 1e6;
            double[] our = times(ours);
            int plainRows = plain.getAsInt();
            double[] their = plainRows < 0 ? new double[] {PATIENCE * 1e3, PATIENCE * 1e3} : times(plain);
            double ratio = their[0] / our[0];
            ratios.add(ratio);
            String atLeast = plainRows < 0 ? "≥ " : "";
            line(String.format(
                    Locale.ROOT,
                    "| %s | %d%s | %.0f | %.2f | %.2f | %s%.2f | %s%.2f | %s%.2f× |%n",
                    question.name(),
                    rows,
                    plainRows < 0 || rows == plainRows ? "" : " (plain: " + plainRows + ")",
                    first,
                    our[0],
                    our[1],
                    atLeast,
                    their[0],
                    atLeast,
                    their[1],
                    atLeast,
                    ratio));
        }
        line(String.format(
                Locale.ROOT,
                "| geometric mean of the ratios | | | | | | | %.2f× |%n",
                Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0))));
    }

    /** Told as soon as it is known: the last question may take long. */
    private void line(String line) {
        markdown.append(line);
        System.out.print(line);
    }

    /** What its parameters are given; empty where the corpus has nothing of a kind that it needs. */
    private Optional<Map<String, String>> values(CatalogueQuery question) {
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : question.parameters()) {
            if (!parameter.required()) {
                continue;
            }
            switch (parameter.type()) {
                case DOCUMENT -> values.put(parameter.name(), document(question));
                case AGENCY -> values.put(parameter.name(), "Ủy ban nhân dân tỉnh Gia Lai");
                default -> {
                    return Optional.empty();
                }
            }
        }
        // Asked of the whole country, the matrix is millions of rows: nobody's question.
        question.parameters().stream()
                .filter(parameter -> parameter.name().equals("document") && !parameter.required())
                .forEach(parameter -> values.put(parameter.name(), subjects.get(Question.LEGAL_BASES)));
        question.parameters().stream()
                .filter(parameter -> parameter.name().equals("year"))
                .forEach(parameter -> values.put(parameter.name(), "2019"));
        return Optional.of(values);
    }

    private String document(CatalogueQuery question) {
        return subjects.get(
                question.name().contains("can-cu") || question.name().contains("noi-gi")
                        ? Question.LEGAL_BASES
                        : question.name().contains("di-cung") ? Question.CO_CITED : Question.TRANSITIVE_IMPLEMENTERS);
    }

    /** Reads every cell, which large answers put together only then; returns the number of rows. */
    private static int read(Answer.Table answer) {
        int rows = 0;
        for (List<Cell> row : answer.rows()) {
            for (Cell cell : row) {
                if (cell.text(VIETNAMESE) == null) {
                    throw new IllegalStateException("a cell without a text");
                }
            }
            rows++;
        }
        return rows;
    }

    /** @return the number of rows; -1 where they take longer than {@link #PATIENCE} */
    private int plain(CatalogueQuery question, Map<String, String> values) {
        return Txn.calculateRead(data, () -> {
            Query query = QueryFactory.create(question.query().serialize().replace("MINUS", "FILTER NOT EXISTS"));
            // The union of the named graphs as TDB2 makes it by itself.
            QueryExecBuilder builder = QueryExec.dataset(data)
                    .query(query)
                    .set(TDB2.symUnionDefaultGraph, true)
                    .timeout(PATIENCE, TimeUnit.SECONDS);
            for (Parameter parameter : question.parameters()) {
                String value = values.get(parameter.name());
                if (value != null) {
                    builder.substitution(
                            Var.alloc(parameter.variable()),
                            switch (parameter.type()) {
                                case INTEGER -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
                                case AGENCY -> NodeFactory.createURI("https://w3id.org/cancu/co-quan/ubnd-gia-lai");
                                default -> NodeFactory.createURI(value);
                            });
                }
            }
            int rows = 0;
            try (QueryExec exec = builder.build()) {
                for (RowSet set = exec.select(); set.hasNext(); rows++) {
                    Binding row = set.next();
                    set.getResultVars().forEach(row::get);
                }
            } catch (QueryCancelledException late) {
                return -1;
            }
            return rows;
        });
    }

    /** @return median and 95th percentile in milliseconds */
    private static double[] times(IntSupplier question) {
        long first = System.nanoTime();
        question.getAsInt();
        boolean slow = System.nanoTime() - first > SLOW;
        for (long begin = System.nanoTime(); !slow && System.nanoTime() - begin < WARM_UP; ) {
            question.getAsInt();
        }
        int least = slow ? 1 : LEAST;
        List<Double> millis = new ArrayList<>();
        for (long begin = System.nanoTime();
                millis.size() < least || (millis.size() < MOST && System.nanoTime() - begin < MEASURED); ) {
            long one = System.nanoTime();
            question.getAsInt();
            millis.add((System.nanoTime() - one) / 1e6);
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int late = Math.min(sorted.length - 1, (int) (sorted.length * 0.95));
        return new double[] {sorted[sorted.length / 2], sorted[late]};
    }
}
