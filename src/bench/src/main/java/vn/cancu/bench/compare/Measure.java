package vn.cancu.bench.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads one engine, or opens and asks it, and writes what it took to a file of properties. One process for each: its
 * start, its memory and its caches are its own.
 */
public final class Measure {
    private static final long WARM_UP = 800_000_000L;
    private static final long MEASURED = 1_200_000_000L;
    private static final long SLOW = 10_000_000_000L;
    private static final int LEAST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 2_000;
    private static final int CLIENTS = 8;

    /** What a page of the web site asks: short questions, in turn. */
    private static final List<Question> MIXED = List.of(
            Question.TRANSITIVE_IMPLEMENTERS,
            Question.LEGAL_BASES,
            Question.RESPONSIBILITIES,
            Question.CHAIN_TO_LAW,
            Question.LOOK_UP,
            Question.CO_CITED);

    private final Engine engine;
    private final Map<Question, String> subjects;
    private final Properties result = new Properties();

    private Measure(Engine engine, Map<Question, String> subjects) {
        this.engine = engine;
        this.subjects = subjects;
        result.setProperty("engine", engine.name());
    }

    /** @param arguments {@code load} or {@code ask}, class of the engine, folder of the corpus, database, result file */
    public static void main(String[] arguments) throws Exception {
        Facts facts = Facts.of(Path.of(arguments[2]));
        Path database = Path.of(arguments[3]);
        try (Engine engine =
                (Engine) Class.forName(arguments[1]).getDeclaredConstructor().newInstance()) {
            Measure measure = new Measure(engine, facts.subjects());
            if (arguments[0].equals("load")) {
                measure.load(facts, database);
            } else {
                measure.ask(database);
            }
            measure.write(Path.of(arguments[4]));
        }
        // Some engines leave threads behind.
        System.exit(0);
    }

    private void load(Facts facts, Path database) throws Exception {
        Files.createDirectories(database);
        long start = System.nanoTime();
        engine.load(facts, database);
        put("load.seconds", (System.nanoTime() - start) / 1e9);
        engine.notes().forEach((name, value) -> put("load." + name, value));
        put("load.bytes", ProcessMemory.onDisk(database));
        put("load.memory", ProcessMemory.peak(ProcessHandle.current()));
    }

    private void ask(Path database) throws Exception {
        engine.open(database);
        Question first = Question.TRANSITIVE_IMPLEMENTERS;
        engine.answer(first, subjects.get(first));
        put(
                "start.millis",
                System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime());
        for (Question question : Question.values()) {
            try {
                ask(question);
            } catch (Exception fault) {
                result.setProperty(question.name() + ".fault", String.valueOf(fault));
            }
        }
        put("mixed.perSecond", mixed());
        put("ask.memory", ProcessMemory.peak(ProcessHandle.current()));
    }

    private void ask(Question question) throws Exception {
        String subject = subjects.get(question);
        long start = System.nanoTime();
        List<String> rows = engine.answer(question, subject);
        long first = System.nanoTime() - start;
        put(question.name() + ".first", first / 1e6);
        put(question.name() + ".rows", rows.size());
        result.setProperty(question.name() + ".checksum", checksum(rows));
        // What takes tens of seconds takes no less when warm.
        int least = first > SLOW ? 1 : LEAST_ROUNDS;
        for (long begin = System.nanoTime(); first <= SLOW && System.nanoTime() - begin < WARM_UP; ) {
            engine.answer(question, subject);
        }
        List<Double> millis = new ArrayList<>();
        for (long begin = System.nanoTime();
                millis.size() < least || (millis.size() < MOST_ROUNDS && System.nanoTime() - begin < MEASURED); ) {
            long one = System.nanoTime();
            engine.answer(question, subject);
            millis.add((System.nanoTime() - one) / 1e6);
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        put(question.name() + ".p50", sorted[sorted.length / 2]);
        put(question.name() + ".p95", sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.95))]);
    }

    /** Answers a second, eight clients asking in turn. */
    private double mixed() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long begin = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int offset = client;
                Callable<Integer> asking = () -> {
                    int answers = 0;
                    while (System.nanoTime() - begin < MEASURED) {
                        Question question = MIXED.get((offset + answers) % MIXED.size());
                        engine.answer(question, subjects.get(question));
                        answers++;
                    }
                    return answers;
                };
                counts.add(clients.submit(asking));
            }
            long answers = 0;
            for (Future<Integer> count : counts) {
                answers += count.get();
            }
            return answers / ((System.nanoTime() - begin) / 1e9);
        } finally {
            clients.shutdownNow();
        }
    }

    /** The same for the same rows in any order. */
    static String checksum(List<String> rows) {
        long sum = 0;
        for (String row : rows) {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < row.length(); i++) {
                hash = (hash ^ row.charAt(i)) * 0x100000001b3L;
            }
            sum += hash;
        }
        return Long.toHexString(sum);
    }

    private void put(String key, double value) {
        result.setProperty(key, String.valueOf(value));
    }

    private void write(Path file) throws IOException {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            }
        }
        all.putAll(result);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
    }
}
