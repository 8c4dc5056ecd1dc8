package vn.cancu.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import vn.cancu.text.Folding;

/**
 * What else bodies and kinds of bodies are called: {@code "Sở Thông tin và Truyền thông"}, {@code "Sở TTTT"},
 * {@code "STTTT"}. One name may stand in several sets: {@code "SNV"} is Sở Nội vụ and Sở Ngoại vụ.
 */
final class Synonyms {
    private static final int MOST_WORDS = 12;

    /** How many things have each set of names. */
    private final TreeMap<String, Integer> sets = new TreeMap<>();

    /** @param lines as {@link #lines} makes them */
    static Synonyms of(String lines) {
        Synonyms synonyms = new Synonyms();
        lines.lines().filter(line -> !line.isEmpty()).forEach(line -> synonyms.sets.merge(line, 1, Integer::sum));
        return synonyms;
    }

    /** Takes names of one thing; the order does not matter. */
    void add(Collection<String> names) {
        count(names, 1);
    }

    /** Forgets names of one thing; another may have the same. */
    void remove(Collection<String> names) {
        count(names, -1);
    }

    private void count(Collection<String> names, int more) {
        TreeSet<String> folded = names.stream()
                .map(name -> String.join(" ", Folding.words(Folding.fold(name))))
                .filter(name -> !name.isEmpty() && name.split(" ").length <= MOST_WORDS)
                .collect(Collectors.toCollection(TreeSet::new));
        if (folded.size() > 1) {
            sets.compute(String.join("|", folded), (set, count) -> {
                int now = (count == null ? 0 : count) + more;
                return now > 0 ? Integer.valueOf(now) : null;
            });
        }
    }

    /** One set a line for each thing that has it, in order. */
    String lines() {
        return sets.entrySet().stream()
                .flatMap(set -> Collections.nCopies(set.getValue(), set.getKey()).stream())
                .collect(Collectors.joining("\n"));
    }

    /** @param lines as {@link #lines} makes them */
    static SynonymMap map(String lines) throws IOException {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        for (String line :
                lines.lines().filter(one -> !one.isEmpty()).distinct().toList()) {
            List<String> names = List.of(line.split("\\|"));
            for (String from : names) {
                for (String to : names) {
                    if (!from.equals(to)) {
                        builder.add(words(from), words(to), true);
                    }
                }
            }
        }
        return builder.build();
    }

    private static CharsRef words(String name) {
        return SynonymMap.Builder.join(name.split(" "), new CharsRefBuilder());
    }
}
