package vn.cancu.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody who mistyped may have meant. */
public final class Nearest {

    private Nearest() {}

    /** Up to {@code most} of {@code known} that differ from {@code typed} by few letters, nearest first. */
    public static List<String> to(String typed, Collection<String> known, int most) {
        record Guess(String text, int distance) {}
        Deadline deadline = Deadline.kept();
        return known.stream()
                .peek(text -> deadline.check())
                .map(text -> new Guess(text, contained(typed, text) ? 1 : distance(typed, text)))
                .filter(guess -> guess.distance <= Math.max(2, typed.length() / 2))
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::text))
                .limit(most)
                .map(Guess::text)
                .toList();
    }

    private static boolean contained(String typed, String text) {
        return Math.min(typed.length(), text.length()) > 2 && (text.contains(typed) || typed.contains(text));
    }

    /** Letters to insert, leave out or change to get from one text to the other (Levenshtein). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
