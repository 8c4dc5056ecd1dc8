package vn.cancu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntSupplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Edge;
import vn.cancu.index.IndexWriter;
import vn.cancu.index.Property;
import vn.cancu.index.Stated;
import vn.cancu.query.CitingCounts;
import vn.cancu.query.StaleBases;
import vn.cancu.query.TraceOptions;
import vn.cancu.query.Tracer;

/**
 * The citation index against bare TDB2 with the plain query, over the same rows: building it, chains, counts by year and
 * province, what had been repealed at the date of citing, nationally. Arguments: number of documents, citations a
 * document, a folder, and {@code index} to leave TDB2 out.
 */
public final class IndexSpeed {
    private static final int PROVINCES = 63;
    private static final int YEARS = 20;
    private static final int RUNS = 15;
    private static final String CONTENT = "0123456789abcdef".repeat(4);

    private static final String PREFIXES =
            "PREFIX cancu: <" + Terms.CANCU + "> PREFIX eli: <" + Terms.ELI + "> BASE <" + Iris.BASE + "> ";

    private final int documents;
    private final int[] citing;
    private final int[] cited;
    private final Role[] roles;
    private final int[] dates;
    private final int[] issuers;
    private final String[] iris;

    private IndexSpeed(int documents, int perDocument) {
        this.documents = documents;
        Random random = new Random(1);
        dates = new int[documents];
        issuers = new int[documents];
        iris = new String[documents];
        for (int i = 0; i < documents; i++) {
            // In the order of time, so that whoever is cited came before.
            int day = (int) ((long) i * YEARS * 336 / documents);
            dates[i] = (2004 + day / 336) * 10_000 + (1 + day % 336 / 28) * 100 + 1 + day % 28;
            issuers[i] = random.nextInt(PROVINCES);
            iris[i] = Iris.BASE + "vb/ubnd-" + issuers[i] + "/ke-hoach/" + dates[i] / 10_000 + "/" + i;
        }
        int edges = documents * perDocument;
        citing = new int[edges];
        cited = new int[edges];
        roles = new Role[edges];
        for (int e = 0; e < edges; e++) {
            citing[e] = e / perDocument;
            // The r-th as often as 1/r: a few are cited by very many.
            double skew = Math.pow(random.nextDouble(), 4);
            cited[e] = (int) (skew * citing[e]);
            int kind = e % perDocument;
            roles[e] = kind == 0
                    ? Role.IMPLEMENTS
                    : kind == 1 && random.nextInt(20) == 0 ? Role.REPEALS : Role.LEGAL_BASIS;
            if (roles[e] == Role.REPEALS) {
                // Whatever has grown old, seldom what everybody cites.
                cited[e] = random.nextInt(citing[e] + 1);
            } else if (kind == 0) {
                // Chains of plans: mostly of the last thousand, now and then of a root.
                cited[e] = random.nextInt(200) == 0
                        ? citing[e] / 50_000 * 50_000
                        : Math.max(0, citing[e] - 1 - random.nextInt(5_000));
                cited[e] = citing[e] % 7 == 0 ? cited[e] : cited[e] / 300 * 300;
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        int documents = Integer.parseInt(arguments[0]);
        int perDocument = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        new IndexSpeed(documents, perDocument).run(folder, arguments.length < 4);
    }

    private void run(Path folder, boolean compare) throws IOException {
        Path file = folder.resolve("citations.idx");
        for (int i = 0; i < 3; i++) {
            double making = processor();
            long length = lengthOfRows();
            making = processor() - making;
            print("making the rows alone, %d million characters: %.2f s of processors", length / 1_000_000, making);
            long start = System.nanoTime();
            double processor = processor();
            build().write(file, CONTENT);
            print(
                    "build from rows: %.2f s (%.2f s of processors), %d MB on disk",
                    seconds(start), processor() - processor, Files.size(file) >> 20);
        }
        Runtime runtime = Runtime.getRuntime();
        print("heap: at most %d MB", runtime.maxMemory() >> 20);
        long start = System.nanoTime();
        CitationIndex index = CitationIndex.open(file, CONTENT);
        print("open: %.1f ms", seconds(start) * 1000);
        start = System.nanoTime();
        IndexWriter.from(index).write(folder.resolve("again.idx"), CONTENT);
        print("take over and write: %.2f s", seconds(start));

        int root = mostReached(index);
        String rootIri = index.iri(root);
        int popular = mostCited(index);
        String popularIri = index.iri(popular);
        double chain = median(() -> index.allThatDo(root, Role.IMPLEMENTS).length);
        double iris = median(() -> {
            int length = 0;
            for (int thing : index.allThatDo(root, Role.IMPLEMENTS)) {
                length += index.iri(thing).length();
            }
            return length;
        });
        Tracer tracer = new Tracer(index);
        double tree = median(() -> tracer.trace(
                        rootIri,
                        Optional.empty(),
                        OptionalInt.empty(),
                        new TraceOptions(false, true, false, Optional.empty()))
                .implementedBy()
                .size());
        StaleBases stale = new StaleBases(index);
        double stales = median(() -> stale.all().size());
        CitingCounts counts = new CitingCounts(index);
        double counted = median(() -> counts.of(popularIri).size());
        print(
                "index: chain %d documents %.3f ms, with IRIs %.3f ms, whole trace with quotes %.2f ms",
                index.allThatDo(root, Role.IMPLEMENTS).length, chain, iris, tree);
        print("index: stale at the date of citing, %d rows %.2f ms", stale.all().size(), stales);
        print(
                "index: citing by year and province, %d rows %.3f ms",
                counts.of(popularIri).size(), counted);
        if (!compare) {
            return;
        }
        DatasetGraph data = load(folder.resolve("tdb"));
        double sparqlChain = median(() -> rows(data, "SELECT DISTINCT ?d { ?d cancu:implements+ <" + rootIri + "> }"));
        double sparqlStale = median(() -> rows(
                data,
                "SELECT ?d ?b ?by ?since { ?by eli:repeals ?b ; eli:date_document ?since . ?d eli:based_on ?b ; "
                        + "eli:date_document ?at FILTER(?since <= ?at) FILTER(?by != ?d) }"));
        double sparqlCounts = median(() -> rows(
                data,
                "SELECT ?year ?p (COUNT(DISTINCT ?d) AS ?n) { ?d eli:cites <" + popularIri
                        + "> ; eli:date_document ?at ; "
                        + "eli:passed_by ?i . ?i cancu:province ?p BIND(YEAR(?at) AS ?year) } GROUP BY ?year ?p"));
        print(
                "TDB2:  chain %d rows %.2f ms: index %.0f times faster (with IRIs %.0f)",
                rows(data, "SELECT DISTINCT ?d { ?d cancu:implements+ <" + rootIri + "> }"),
                sparqlChain,
                sparqlChain / chain,
                sparqlChain / iris);
        print("TDB2:  stale %.1f ms: index %.0f times faster", sparqlStale, sparqlStale / stales);
        print("TDB2:  by year and province %.1f ms: index %.0f times faster", sparqlCounts, sparqlCounts / counted);
        data.close();
    }

    /** Makes the texts of all rows and forgets them: what the build takes is more than this. */
    private long lengthOfRows() {
        long length = 0;
        for (int i = 0; i < documents; i++) {
            length += number(i).length()
                    + iso(dates[i]).length()
                    + title(i).length()
                    + source(i).length();
        }
        for (int e = 0; e < citing.length; e++) {
            length += quote(e).length() + section(e).length();
        }
        return length;
    }

    private static String number(int i) {
        return i % 2_000 + "/KH-UBND";
    }

    private static String title(int i) {
        return "về việc triển khai công tác thông tin đối ngoại, đợt " + i;
    }

    private String quote(int e) {
        return "Kế hoạch số " + number(cited[e]) + " ngày " + iso(dates[cited[e]]) + " của Ủy ban nhân dân tỉnh";
    }

    private static String section(int e) {
        return "II." + e % 5;
    }

    private IndexWriter build() {
        IndexWriter writer = new IndexWriter();
        int document = writer.thing(CitationIndex.DOCUMENT);
        int[] offices = new int[PROVINCES];
        for (int i = 0; i < PROVINCES; i++) {
            offices[i] = writer.thing(office(i));
            writer.say(offices[i], Property.PROVINCE, writer.thing(province(i)));
            writer.say(offices[i], Property.PREF_LABEL_VI, "Ủy ban nhân dân tỉnh " + i);
        }
        int type = writer.thing(Iris.BASE + "loai-van-ban/ke-hoach");
        writer.say(type, Property.PREF_LABEL_VI, "Kế hoạch");
        int[] things = new int[documents];
        for (int i = 0; i < documents; i++) {
            things[i] = writer.thing(iris[i]);
            writer.say(things[i], Property.CLASS, document);
            writer.say(things[i], Property.DOCUMENT_TYPE, type);
            writer.say(things[i], Property.NUMBER, number(i));
            writer.say(things[i], Property.DATE, iso(dates[i]));
            writer.say(things[i], Property.PASSED_BY, offices[issuers[i]]);
            writer.say(things[i], Property.TITLE_VI, title(i));
        }
        int source = 0;
        int last = -1;
        for (int e = 0; e < citing.length; e++) {
            if (citing[e] != last) {
                last = citing[e];
                source = writer.thing(source(last));
                writer.say(source, Property.IDENTIFIER, last + ".txt");
            }
            int start = 40 * (e % 50);
            writer.cite(new Edge(
                    things[citing[e]],
                    things[cited[e]],
                    roles[e],
                    false,
                    Standing.STATED,
                    true,
                    false,
                    source,
                    start,
                    start + 30,
                    quote(e),
                    section(e),
                    Stated.NOTHING));
        }
        return writer;
    }

    private DatasetGraph load(Path folder) throws IOException {
        long begun = System.nanoTime();
        Files.createDirectories(folder);
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
        if (Txn.calculateRead(data, () -> data.getDefaultGraph().isEmpty())) {
            DataLoader loader = LoaderFactory.parallelLoader(data, null);
            loader.startBulk();
            var stream = loader.stream();
            for (int i = 0; i < PROVINCES; i++) {
                stream.triple(triple(office(i), Terms.PROVINCE, NodeFactory.createURI(province(i))));
            }
            for (int i = 0; i < documents; i++) {
                stream.triple(triple(iris[i], Terms.TYPE, Terms.DOCUMENT));
                stream.triple(triple(iris[i], Terms.NUMBER, NodeFactory.createLiteralString(i % 2_000 + "/KH-UBND")));
                stream.triple(triple(
                        iris[i],
                        Terms.DATE,
                        NodeFactory.createLiteralDT(iso(dates[i]), org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate)));
                stream.triple(triple(iris[i], Terms.PASSED_BY, NodeFactory.createURI(office(issuers[i]))));
            }
            for (int e = 0; e < citing.length; e++) {
                if (citing[e] != cited[e]) {
                    Node arrow = roles[e] == Role.IMPLEMENTS
                            ? Terms.IMPLEMENTS
                            : roles[e] == Role.REPEALS ? Terms.REPEALS : Terms.BASED_ON;
                    stream.triple(triple(iris[citing[e]], arrow, NodeFactory.createURI(iris[cited[e]])));
                    stream.triple(triple(iris[citing[e]], Terms.CITES, NodeFactory.createURI(iris[cited[e]])));
                }
            }
            loader.finishBulk();
        }
        print("TDB2:  loaded in %.0f s", seconds(begun));
        return data;
    }

    private static org.apache.jena.graph.Triple triple(String subject, Node predicate, Node object) {
        return org.apache.jena.graph.Triple.create(NodeFactory.createURI(subject), predicate, object);
    }

    private static int rows(DatasetGraph data, String query) {
        return Txn.calculateRead(data, () -> {
            try (QueryExec execution =
                    QueryExec.dataset(data).query(PREFIXES + query).build()) {
                int count = 0;
                for (var rows = execution.select(); rows.hasNext(); rows.next()) {
                    count++;
                }
                return count;
            }
        });
    }

    /** Of some that many implement the one that most do. */
    private static int mostReached(CitationIndex index) {
        int best = 0;
        int most = -1;
        for (int document = 0; document < index.documents(); document += Math.max(1, index.documents() / 2_000)) {
            int reached = index.allThatDo(document, Role.IMPLEMENTS).length;
            if (reached > most && reached < index.documents() / 150) {
                most = reached;
                best = document;
            }
        }
        return best;
    }

    private static int mostCited(CitationIndex index) {
        int best = 0;
        int most = -1;
        for (int document = 0; document < index.documents(); document++) {
            int[] count = {0};
            index.suffered(document, Role.LEGAL_BASIS, (other, citation) -> count[0]++);
            if (count[0] > most && count[0] < index.documents() / 50) {
                most = count[0];
                best = document;
            }
        }
        return best;
    }

    /** In milliseconds, after a warm-up. */
    private static double median(IntSupplier work) {
        int sink = 0;
        long until = System.nanoTime() + 2_000_000_000L;
        for (int i = 0; i < 200 && System.nanoTime() < until; i++) {
            sink += work.getAsInt();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            sink += work.getAsInt();
            times[i] = seconds(start) * 1000;
        }
        if (sink == Integer.MIN_VALUE) {
            throw new IllegalStateException();
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static String office(int i) {
        return Iris.BASE + "co-quan/ubnd-" + i;
    }

    private static String province(int i) {
        return Iris.BASE + "dia-danh/tinh-" + i;
    }

    private static String source(int i) {
        return Iris.BASE + "nguon/" + String.format("%016x", i * 0x9E3779B97F4A7C15L);
    }

    private static String iso(int date) {
        return date / 10_000
                + (date / 100 % 100 < 10 ? "-0" : "-")
                + date / 100 % 100
                + (date % 100 < 10 ? "-0" : "-")
                + date % 100;
    }

    /** Of this process so far, in seconds. */
    private static double processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
