package vn.cancu.bench.compare;

import java.io.IOException;
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

    /** As people type: words of titles, offices, tasks, a number. */
    private static final List<String> QUERIES = List.of(
            "phòng, chống đuối nước Gia Lai",
            "Kế hoạch dạy nghề cho lao động nông thôn năm 2019",
            "Sở Thông tin và Truyền thông tỉnh Gia Lai",
            "thu gom rác thải nhựa",
            "mở lớp học ngắn ngày về chuyển đổi số",
            "Ủy ban nhân dân huyện Tân Trúc",
            "Thủ tướng Chính phủ an toàn giao thông đường thủy",
            "43/KH-UBND");

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
            System.out.println("| words | hits | p50, ms | p95, ms | without diacritics p50, ms | same hits |");
            System.out.println("|---|---|---|---|---|---|");
            for (String query : QUERIES) {
                String unmarked = unmarked(query);
                double[] marked = times(index, query);
                double[] bare = times(index, unmarked);
                List<String> hits = hits(index, query);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %.2f | %s |%n",
                        query,
                        hits.size(),
                        marked[0],
                        marked[1],
                        bare[0],
                        hits.equals(hits(index, unmarked)) ? "yes" : "no");
            }
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

    /** @return median and 95th percentile in milliseconds */
    private static double[] times(SearchIndex index, String words) {
        double[] millis = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            index.find(words, Set.of(), MOST);
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new double[] {millis[ROUNDS / 2], millis[(int) (ROUNDS * 0.95)]};
    }
}
