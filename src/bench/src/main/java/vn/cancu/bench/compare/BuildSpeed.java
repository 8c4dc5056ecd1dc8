package vn.cancu.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The whole way from texts to a sealed generation, as a user goes it: {@code cancu build --from}, its documents and
 * megabytes a second, its memory and what it leaves on disk; then {@code cancu trace} from a cold process.
 */
public final class BuildSpeed {
    private static final int TRACES = 11;

    private final Path launcher;
    private final Path database;

    private BuildSpeed(Path launcher, Path database) {
        this.launcher = launcher;
        this.database = database;
    }

    /** @param arguments the launcher {@code cancu}, folder of a corpus, folder for the database, heap such as {@code 4g} */
    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[1]);
        Facts facts = Facts.of(corpus);
        BuildSpeed speed = new BuildSpeed(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[2]));
        long[] documents = {0};
        facts.documents(document -> documents[0]++);
        double megabytes = ProcessMemory.onDisk(corpus.resolve("texts")) / 1e6;
        long start = System.nanoTime();
        Cost cost = speed.run(
                List.of("build", "--from", corpus.resolve("texts").toString()),
                Map.of("CANCU_JAVA_OPTS", "-Xmx" + arguments[3]));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "build: %d documents, %.1f MB in %.1f s: %.0f documents/s, %.2f MB/s; %.0f s of processor,"
                        + " peak memory %.0f MB, on disk %.0f MB%n",
                documents[0],
                megabytes,
                seconds,
                documents[0] / seconds,
                megabytes / seconds,
                cost.processor().toMillis() / 1e3,
                cost.memory() / 1e6,
                ProcessMemory.onDisk(speed.database) / 1e6);
        speed.trace(facts.subjects().get(Question.TRANSITIVE_IMPLEMENTERS));
    }

    private void trace(String document) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TRACES; i++) {
            long start = System.nanoTime();
            run(List.of("trace", document), Map.of());
            millis.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "trace from a cold process: median %.0f ms, slowest %.0f ms of %d%n",
                sorted.get(TRACES / 2),
                sorted.get(TRACES - 1),
                TRACES);
    }

    /**
     * What a process took.
     *
     * @param memory the most that it had, in bytes
     * @param processor time on all cores together, which says more than the clock where others are at work
     */
    private record Cost(long memory, Duration processor) {}

    private Cost run(List<String> words, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(words);
        command.addAll(List.of("--db", database.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        long memory = 0;
        Duration processor = Duration.ZERO;
        while (!process.waitFor(words.get(0).equals("build") ? 200 : 600_000, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, ProcessMemory.peak(process.toHandle()));
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Cost(memory, processor);
    }
}
