package vn.cancu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/**
 * A piece of a text around the words that were looked for.
 *
 * @param text on one line; begins or ends with {@code …} where something is left out
 * @param marks where in {@code text} the words stand, in UTF-16 units, in order
 */
public record Snippet(String text, List<Span> marks) {
    private static final int LENGTH = 200;
    /** Words before the first that was looked for, to see it in its sentence. */
    private static final int LEAD = 6;

    private static final String LEFT_OUT = "…";

    public Snippet {
        marks = List.copyOf(marks);
    }

    /**
     * The stretch of a text with the most of these words.
     *
     * @param wanted folded words
     */
    static Snippet of(String text, Set<String> wanted) {
        List<Span> words = words(text);
        boolean[] hit = new boolean[words.size()];
        for (int i = 0; i < hit.length; i++) {
            hit[i] = wanted.contains(Folding.fold(words.get(i).of(text)));
        }
        int from = best(text, words, hit, wanted);
        int start = from == 0 ? 0 : words.get(from).start();
        StringBuilder shown = new StringBuilder(from == 0 ? "" : LEFT_OUT);
        List<Span> marks = new ArrayList<>();
        int copied = start;
        int last = from;
        for (int i = from; i < words.size() && (i == from || words.get(i).end() - start <= LENGTH); i++) {
            Span word = words.get(i);
            line(shown, text, copied, word.start());
            int at = shown.length();
            shown.append(text, word.start(), word.end());
            if (hit[i]) {
                marks.add(new Span(at, shown.length()));
            }
            copied = word.end();
            last = i;
        }
        if (last + 1 >= words.size()) {
            line(shown, text, copied, text.length());
            return new Snippet(shown.toString().stripTrailing(), marks);
        }
        return new Snippet(shown + LEFT_OUT, marks);
    }

    /** The first word of the stretch that has the most different words of those wanted, and of several the first. */
    private static int best(String text, List<Span> words, boolean[] hit, Set<String> wanted) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < hit.length; i++) {
            if (!hit[i]) {
                continue;
            }
            Set<String> found = new java.util.HashSet<>();
            for (int j = i; j < hit.length && words.get(j).end() - words.get(i).start() <= LENGTH; j++) {
                if (hit[j]) {
                    found.add(Folding.fold(words.get(j).of(text)));
                }
            }
            if (found.size() > most) {
                most = found.size();
                best = i;
            }
            if (most == wanted.size()) {
                break;
            }
        }
        // What follows the first word is shown; where all fits, from the beginning.
        return text.length() <= LENGTH ? 0 : Math.max(0, best - LEAD);
    }

    private static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && FoldingAnalyzer.isWord(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Span(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** White space of any kind and length becomes one space. */
    private static void line(StringBuilder shown, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                shown.append(c);
            } else if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                shown.append(' ');
            }
        }
    }
}
