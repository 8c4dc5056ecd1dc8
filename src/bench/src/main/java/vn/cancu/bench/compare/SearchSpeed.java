package vn.cancu.bench.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.cancu.search.Hit;
import vn.cancu.search.Kind;
import vn.cancu.search.Passage;
import vn.cancu.search.SearchIndex;
import vn.cancu.search.SearchIndexWriter;
import vn.cancu.search.Thing;

/** Search over the facts: the best twenty for a few words, as typed with diacritics and without. */
public final class SearchSpeed {
    private static final int MOST = 20;
    private static final int ROUNDS = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * As people type: words of titles, offices, tasks, a number; then what is hard: words that half of all titles have, alone
     * and many at once, with a rare one, with one that stands nowhere, misspelt, and not typed to the end.
     */
    private static final List<String> QUERIES = List.of(
            "phòng, chống đuối nước Gia Lai",
            "Kế hoạch dạy nghề cho lao động nông thôn năm 2019",
            "Sở Thông tin và Truyền thông tỉnh Gia Lai",
            "thu gom rác thải nhựa",
            "mở lớp học ngắn ngày về chuyển đổi số",
            "Ủy ban nhân dân huyện Tân Trúc",
            "Thủ tướng Chính phủ an toàn giao thông đường thủy",
            "43/KH-UBND",
            "kế hoạch",
            "ủy ban nhân dân tỉnh",
            "thực hiện",
            "năm",
            "nghị định của Chính phủ",
            "quyết định của Ủy ban nhân dân tỉnh",
            "năm 2019 giai đoạn 2016 - 2020",
            "kế hoạch thực hiện của Ủy ban nhân dân tỉnh về việc tổ chức năm 2019",
            "kế hoạch của Ủy ban nhân dân tỉnh về thực hiện phòng, chống đuối nước",
            "sở, ủy ban nhân dân tỉnh ban hành quyết định phê duyệt diều",
            "sở nông nghiệp và phát trienr nông thôn tinhr hà giangg",
            "quyết định của Ủy ban nh",
            "kế ho",
            "n");

    private SearchSpeed() {}

    /** @param arguments folder of a corpus, folder for the index */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (!Files.isDirectory(folder)) {
            long start = System.nanoTime();
            write(Facts.of(Path.of(arguments[0])), Files.createDirectories(folder));
            System.out.printf(
                    Locale.ROOT,
                    "index: %.1f s, %.0f MB%n",
                    (System.nanoTime() - start) / 1e9,
                    ProcessMemory.onDisk(folder) / 1e6);
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            System.out.printf(Locale.ROOT, "%d things and passages%n", index.size());
            System.out.println("| words | hits | p50, ms | p95, ms | max, ms | processor p50, ms | processor p95, ms"
                    + " | without diacritics p50, ms | same hits |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (String query : QUERIES) {
                String unmarked = unmarked(query);
                Times marked = times(index, query);
                Times bare = times(index, unmarked);
                List<String> hits = hits(index, query);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d%s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %s |%n",
                        query,
                        hits.size(),
                        index.find(query, Set.of(), MOST).near() ? " similar" : "",
                        at(marked.clock, 0.5),
                        at(marked.clock, 0.95),
                        at(marked.clock, 1),
                        at(marked.processor, 0.5),
                        at(marked.processor, 0.95),
                        at(bare.clock, 0.5),
                        hits.equals(hits(index, unmarked)) ? "yes" : "no");
            }
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            double[] first = QUERIES.stream()
                    .mapToDouble(query -> time(index, query, new double[1]))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "each asked first of an index opened anew: p50 %.2f ms, max %.2f ms%n",
                    at(first, 0.5),
                    at(first, 1));
        }
    }

    private static void write(Facts facts, Path folder) throws IOException {
        Map<String, Integer> cited = new HashMap<>();
        facts.citations(citation -> cited.merge(citation.cited(), 1, Integer::sum));
        List<IOException> faults = new ArrayList<>();
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder)) {
            facts.offices(office -> attempt(
                    faults,
                    () -> writer.add(new Thing(
                            Kind.AGENCY, office.iri(), office.label(), office.label(), List.of(), List.of(), 0))));
            facts.documents(one -> attempt(
                    faults,
                    () -> writer.add(new Thing(
                            Kind.DOCUMENT,
                            one.iri(),
                            one.number() + " – " + one.title(),
                            one.number() + " – " + one.title(),
                            List.of(one.number()),
                            List.of(one.title()),
                            cited.getOrDefault(one.iri(), 0)))));
            facts.citations(one -> attempt(
                    faults,
                    () -> writer.add(new Passage(
                            one.source() + "#evidence-" + one.start() + "-" + one.end(),
                            one.quote(),
                            one.source(),
                            one.citing(),
                            one.start(),
                            one.end()))));
            facts.duties(one -> attempt(
                    faults,
                    () -> writer.add(new Passage(
                            one.source() + "#evidence-" + one.start() + "-" + one.end(),
                            one.task(),
                            one.source(),
                            one.document(),
                            one.start(),
                            one.end()))));
            writer.finish();
        }
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    /** Something that may fail on the disk. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void attempt(List<IOException> faults, Writing writing) {
        try {
            writing.run();
        } catch (IOException fault) {
            faults.add(fault);
        }
    }

    private static String unmarked(String words) {
        return Normalizer.normalize(words.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    private static List<String> hits(SearchIndex index, String words) {
        return index.find(words, Set.of(), MOST).hits().stream().map(Hit::iri).toList();
    }

    /** Milliseconds in order: by the clock, which also counts while others use the processor, and of the processor. */
    private record Times(double[] clock, double[] processor) {}

    private static Times times(SearchIndex index, String words) {
        Times times = new Times(new double[ROUNDS], new double[ROUNDS]);
        double[] processor = new double[1];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            double clock = time(index, words, processor);
            if (round >= 0) {
                times.clock[round] = clock;
                times.processor[round] = processor[0];
            }
        }
        Arrays.sort(times.clock);
        Arrays.sort(times.processor);
        return times;
    }

    /** @return by the clock */
    private static double time(SearchIndex index, String words, double[] processor) {
        long used = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        index.find(words, Set.of(), MOST);
        double clock = (System.nanoTime() - start) / 1e6;
        processor[0] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
        return clock;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)];
    }
}
