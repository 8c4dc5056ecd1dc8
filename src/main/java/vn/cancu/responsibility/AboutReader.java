package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cancu.citation.Slug;
import vn.cancu.text.Tokens;

/** Reads which information cluster or border gate a task concerns, by the gate's name. */
final class AboutReader {
    /** "Cụm Thông tin đối ngoại Cửa khẩu quốc tế Lao Bảo": from the first word to the gate's. */
    private static final int LONGEST_CLUSTER = 12;

    private final Tokens tokens;
    private final DutyLexicon words;

    AboutReader(Tokens tokens, DutyLexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Slugs: {@code le-thanh} of a cluster, {@code cua-khau-le-thanh} of a gate alone. */
    List<String> read(int from, int to) {
        Set<String> slugs = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
            if (tokens.word(i) == words.cumWord && tokens.has(i, Tokens.CAPITAL)) {
                int gate = gate(i + 1, Math.min(to, i + LONGEST_CLUSTER));
                int name = gate > 0 ? gate : i + 1;
                int end = name(name, to);
                if (end > name && (gate > 0 || !tokens.of(name).equalsIgnoreCase("Thông"))) {
                    slugs.add(Slug.of(tokens.phrase(name, end)));
                    i = end - 1;
                }
            } else if (tokens.word(i) == words.khuGate
                    && tokens.word(i + 1) == words.khauWord
                    && tokens.word(i - 1) != words.teWord) {
                int name = gate(i, to);
                int end = name > 0 ? name(name, to) : 0;
                if (end > name) {
                    slugs.add("cua-khau-" + Slug.of(tokens.phrase(name, end)));
                    i = end - 1;
                }
            }
        }
        return new ArrayList<>(slugs);
    }

    /** Index of the name after "cửa khẩu quốc tế", looked for from {@code from}; 0 where there is none. */
    private int gate(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (tokens.word(i) == words.khuGate && tokens.word(i + 1) == words.khauWord) {
                int at = i + 2;
                if (tokens.word(at) == words.quocWord && tokens.word(at + 1) == words.teWord) {
                    at += 2;
                }
                return at;
            }
        }
        return 0;
    }

    private int name(int i, int to) {
        int end = i;
        while (end < to && end - i < 3 && tokens.kind(end) == Tokens.WORD && tokens.has(end, Tokens.CAPITAL)) {
            end++;
        }
        return end;
    }
}
