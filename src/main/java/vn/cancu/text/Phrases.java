package vn.cancu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of words, numbers and marks, each with a value, found in {@link Tokens} by longest match. Line breaks and
 * emphasis inside a phrase do not matter. Built first, then only read.
 */
public final class Phrases<T> {
    /** All dashes are one. */
    private static final int DASH = -1;
    /** Below all marks: "Quân khu 5". */
    private static final int NUMBERS = -(1 << 17);

    /** A value and the index after its last token. */
    public record Found<T>(T value, int end) {}

    private static final class Node<T> {
        private final Map<Integer, Node<T>> next = new HashMap<>(4);
        private Optional<T> value = Optional.empty();
    }

    private final Vocabulary vocabulary;
    private final Node<T> root = new Node<>();
    private boolean[] starts = new boolean[1024];

    public Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds a phrase; the first value of equal phrases stays. */
    public void add(String phrase, T value) {
        Tokens tokens = Tokens.of(phrase, vocabulary);
        Node<T> node = root;
        for (int i = 0; i < tokens.size(); i++) {
            int symbol = tokens.kind(i) == Tokens.WORD ? vocabulary.add(tokens.of(i)) : symbol(tokens, i);
            if (symbol == 0) {
                throw new IllegalArgumentException("no phrase of words: " + phrase);
            }
            if (i == 0 && symbol > 0) {
                if (symbol >= starts.length) {
                    starts = java.util.Arrays.copyOf(starts, Math.max(symbol + 1, starts.length * 2));
                }
                starts[symbol] = true;
            }
            node = node.next.computeIfAbsent(symbol, k -> new Node<>());
        }
        if (node.value.isEmpty()) {
            node.value = Optional.of(value);
        }
    }

    /** Whether some phrase starts with the word at {@code i}. */
    public boolean canStart(Tokens tokens, int i) {
        int word = tokens.word(i);
        return word > 0 && word < starts.length && starts[word];
    }

    /** The longest phrase that starts at {@code i}. */
    public Optional<Found<T>> longest(Tokens tokens, int i) {
        if (!canStart(tokens, i)) {
            return Optional.empty();
        }
        Node<T> node = root;
        Found<T> best = null;
        for (int at = i; at < tokens.size(); at++) {
            Node<T> next = node.next.get(symbol(tokens, at));
            if (next == null) {
                break;
            }
            node = next;
            if (node.value.isPresent()) {
                best = new Found<>(node.value.get(), at + 1);
            }
        }
        return Optional.ofNullable(best);
    }

    /** All phrases that start at {@code i}, shortest first. */
    public List<Found<T>> all(Tokens tokens, int i) {
        List<Found<T>> found = new ArrayList<>(2);
        Node<T> node = root;
        for (int at = i; at < tokens.size(); at++) {
            Node<T> next = node.next.get(symbol(tokens, at));
            if (next == null) {
                break;
            }
            node = next;
            if (node.value.isPresent()) {
                found.add(new Found<>(node.value.get(), at + 1));
            }
        }
        return found;
    }

    private static int symbol(Tokens tokens, int i) {
        if (tokens.kind(i) == Tokens.WORD) {
            return tokens.word(i);
        }
        if (tokens.kind(i) == Tokens.NUMBER) {
            return NUMBERS - tokens.value(i);
        }
        char mark = tokens.mark(i);
        return mark == 0 ? 0 : Tokens.isDash(mark) ? DASH : -mark;
    }
}
