package vn.cancu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Lexicon;
import vn.cancu.extraction.Extractor;
import vn.cancu.text.DocumentReader;

/**
 * Speed of reading on one core, beside a plain search for numbers over the same bytes, and beside the fastest search that
 * there is, a scanner that looks at nothing but the "/" of a number. Time is told by the clock and by the processor: the
 * latter counts what all threads of this process take, those of the garbage collector and the compiler too, and is no
 * longer where other processes want the same core.
 */
public final class ExtractSpeed {
    private static final Pattern NUMBER =
            Pattern.compile("số\\s+\\d+(/\\d{4})?[/-][A-ZĐ][A-Za-zĐđ]*([-/][A-ZĐ][A-Za-zĐđ]*)*");
    /** Rounds in a row, of each at most a fiftieth with the compiler at work, after which all is warm. */
    private static final int CALM = 10;

    private static final int MOST_TO_WARM_UP = 1_000;

    private static final int ROUNDS = 21;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ExtractSpeed() {}

    public static void main(String[] folders) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> list = Files.list(Path.of(folder))) {
                for (Path file :
                        list.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        double megabytes = files.stream().mapToLong(f -> f.length).sum() / 1e6;
        Extractor extractor = new Extractor(Lexicon.of(AuthorityLoader.bundled()));
        Work extract = new Work("extract", file -> extractor
                .extract(DocumentReader.read("file.txt", file))
                .citations()
                .size());
        List<Work> works =
                List.of(extract, new Work("plain", ExtractSpeed::search), new Work("anchored", ExtractSpeed::scan));
        int warmUp = warmUp(works, files);
        for (int round = 0; round < ROUNDS; round++) {
            for (Work work : works) {
                work.run(files, round);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %.2f MB, median of %d rounds after %d to warm up%n",
                files.size(),
                megabytes,
                ROUNDS,
                warmUp);
        for (Work work : works) {
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %8.1f MB/s by the clock (ratio %.3f) %8.1f MB/s of processor time (ratio %.3f), %d found%n",
                    work.name,
                    megabytes / median(work.clock),
                    median(work.clock) / median(extract.clock),
                    megabytes / median(work.processor),
                    median(work.processor) / median(extract.processor),
                    work.found);
        }
    }

    /**
     * Runs everything until the compiler has nothing more to do: it works for half a minute, on one core beside what is
     * measured.
     *
     * @return the number of rounds
     */
    private static int warmUp(List<Work> works, List<byte[]> files) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        int calm = 0;
        int rounds = 0;
        while (calm < CALM && rounds < MOST_TO_WARM_UP) {
            long begin = System.nanoTime();
            long compiled = compiler.getTotalCompilationTime();
            works.forEach(work -> work.run(files, -1));
            long round = (System.nanoTime() - begin) / 1_000_000;
            calm = compiler.getTotalCompilationTime() - compiled <= round / 50 ? calm + 1 : 0;
            rounds++;
        }
        return rounds;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What is done with each file, and how long all of them take, in seconds a round. */
    private static final class Work {
        private final String name;
        private final ToLongFunction<byte[]> each;
        private final double[] clock = new double[ROUNDS];
        private final double[] processor = new double[ROUNDS];
        private long found;

        private Work(String name, ToLongFunction<byte[]> each) {
            this.name = name;
            this.each = each;
        }

        /** @param round negative while warming up */
        private void run(List<byte[]> files, int round) {
            long clockAt = System.nanoTime();
            long processorAt = PROCESS.getProcessCpuTime();
            found = 0;
            for (byte[] file : files) {
                found += each.applyAsLong(file);
            }
            if (round >= 0) {
                clock[round] = (System.nanoTime() - clockAt) / 1e9;
                processor[round] = (PROCESS.getProcessCpuTime() - processorAt) / 1e9;
            }
        }
    }

    private static long search(byte[] file) {
        String text = Normalizer.normalize(new String(file, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        Matcher matcher = NUMBER.matcher(text);
        long found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    /** Numbers by their "/": digits before it, a capital or a year behind it. */
    private static long scan(byte[] file) {
        String text = Normalizer.normalize(new String(file, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        long found = 0;
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            if (at > 0 && isDigit(text.charAt(at - 1)) && at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                boolean year = at + 5 < text.length() && isDigit(next) && "/-".indexOf(text.charAt(at + 5)) >= 0;
                found += year || next == 'Đ' || (next >= 'A' && next <= 'Z') ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
