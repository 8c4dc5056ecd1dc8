package vn.cancu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words that stand anywhere, to find those that somebody may have meant. */
final class Vocabulary {
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    private Vocabulary() {}

    /** @param check called for each word, may throw */
    static Vocabulary of(Terms words, Runnable check) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        TermsEnum each = words.iterator();
        for (BytesRef word = each.next(); word != null; word = each.next()) {
            check.run();
            String text = word.utf8ToString();
            if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
                vocabulary
                        .byFirstLetter
                        .computeIfAbsent(text.charAt(0), first -> new ArrayList<>())
                        .add(text);
            }
        }
        return vocabulary;
    }

    /** Words with the same first letter that one letter more, less or other, or two exchanged, tell from this one. */
    List<String> misspelt(String word) {
        return byFirstLetter.getOrDefault(word.charAt(0), List.of()).stream()
                .filter(other -> oneApart(word, other))
                .toList();
    }

    private static boolean oneApart(String a, String b) {
        if (a.length() > b.length()) {
            return oneApart(b, a);
        }
        if (b.length() - a.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (a.length() < b.length()) {
            return same(a, i, b, i + 1);
        }
        return i < a.length()
                && (same(a, i + 1, b, i + 1)
                        || (i + 1 < a.length()
                                && a.charAt(i) == b.charAt(i + 1)
                                && a.charAt(i + 1) == b.charAt(i)
                                && same(a, i + 2, b, i + 2)));
    }

    private static boolean same(String a, int from, String b, int at) {
        return a.regionMatches(from, b, at, a.length() - from);
    }
}
