package vn.cancu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Phrases of words, numbers and marks, each with a value, found in {@link Tokens} by longest match. Line breaks and
 * emphasis inside a phrase do not matter. Built first, then only read.
 *
 * <p>A tree whose nodes are numbers: {@link #first} leads from the first word to a node, {@link #keys} and {@link #next}
 * (one hash table for all nodes) from a node and a symbol to the node below.
 */
public final class Phrases<T> {
    private static final int NONE = 0;

    /** A value and the index after its last token. */
    public record Found<T>(T value, int end) {}

    private final Vocabulary vocabulary;

    /** By the number of the word that a phrase begins with; {@link #NONE} where none does. */
    private int[] first = new int[64];

    /** By linear probing; 0 is no key, since nodes count from 1. */
    private long[] keys = new long[64];

    private int[] next = new int[64];
    private int used;

    /** By node; the node 0 is none. */
    private final List<Optional<T>> values = new ArrayList<>(List.of(Optional.empty()));

    /** By node, a bit for each symbol that leads below, of 64 that symbols share: most steps are seen to fail here. */
    private long[] steps = new long[64];

    public Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds a phrase, which begins with a word; the first value of equal phrases stays. */
    public void add(String phrase, T value) {
        Tokens tokens = Tokens.of(phrase, vocabulary);
        int node = NONE;
        for (int i = 0; i < tokens.size(); i++) {
            int symbol = tokens.kind(i) == Tokens.WORD ? vocabulary.add(tokens.of(i)) : tokens.symbol(i);
            node = i == 0 ? firstOf(phrase, symbol) : below(node, symbol);
        }
        if (node == NONE) {
            throw new IllegalArgumentException("no phrase of words: " + phrase);
        }
        if (values.get(node).isEmpty()) {
            values.set(node, Optional.of(value));
        }
    }

    /** Whether some phrase starts with the word at {@code i}. */
    public boolean canStart(Tokens tokens, int i) {
        return start(tokens.word(i)) != NONE;
    }

    /** Whether some phrase starts with this word of the vocabulary. */
    public boolean canStart(int word) {
        return start(word) != NONE;
    }

    /** The longest phrase that starts at {@code i}. */
    public Optional<Found<T>> longest(Tokens tokens, int i) {
        int node = start(tokens.word(i));
        return node == NONE ? Optional.empty() : longestFrom(node, tokens, i);
    }

    /** Index after the longest phrase that starts at {@code i}; {@code i} where none does. */
    public int end(Tokens tokens, int i) {
        int node = start(tokens.word(i));
        if (node == NONE) {
            return i;
        }
        int end = i;
        for (int at = i + 1; node != NONE; at++) {
            if (values.get(node).isPresent()) {
                end = at;
            }
            node = step(node, tokens.symbol(at));
        }
        return end;
    }

    /** Whether a phrase starts at {@code i}. */
    public boolean matches(Tokens tokens, int i) {
        return end(tokens, i) > i;
    }

    /** All phrases that start at {@code i}, shortest first. */
    public List<Found<T>> all(Tokens tokens, int i) {
        List<Found<T>> found = new ArrayList<>(2);
        int at = i + 1;
        for (int node = start(tokens.word(i)); node != NONE; node = step(node, tokens.symbol(at++))) {
            int end = at;
            values.get(node).ifPresent(value -> found.add(new Found<>(value, end)));
        }
        return found;
    }

    private Optional<Found<T>> longestFrom(int start, Tokens tokens, int i) {
        int best = NONE;
        int end = i;
        int at = i + 1;
        for (int node = start; node != NONE; node = step(node, tokens.symbol(at++))) {
            if (values.get(node).isPresent()) {
                best = node;
                end = at;
            }
        }
        int found = end;
        return values.get(best).map(value -> new Found<>(value, found));
    }

    private int start(int word) {
        return word < first.length ? first[word] : NONE;
    }

    /** The node below {@code node} by {@code symbol}. */
    private int step(int node, int symbol) {
        if ((steps[node] >>> symbol & 1) == 0 || symbol == 0) {
            return NONE;
        }
        long key = key(node, symbol);
        long[] table = keys;
        int slot = slot(key, table.length);
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return next[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return NONE;
    }

    private int firstOf(String phrase, int word) {
        if (word <= 0) {
            throw new IllegalArgumentException("no phrase of words: " + phrase);
        }
        if (word >= first.length) {
            first = Arrays.copyOf(first, Math.max(word + 1, first.length * 2));
        }
        if (first[word] == NONE) {
            first[word] = node();
        }
        return first[word];
    }

    private int below(int node, int symbol) {
        int known = step(node, symbol);
        if (known != NONE) {
            return known;
        }
        if (++used * 2 > keys.length) {
            grow();
        }
        int made = node();
        insert(key(node, symbol), made);
        steps[node] |= 1L << symbol;
        return made;
    }

    private int node() {
        values.add(Optional.empty());
        if (values.size() > steps.length) {
            steps = Arrays.copyOf(steps, steps.length * 2);
        }
        return values.size() - 1;
    }

    private void insert(long key, int node) {
        int slot = slot(key, keys.length);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        next[slot] = node;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNext = next;
        keys = new long[oldKeys.length * 2];
        next = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldNext[i]);
            }
        }
    }

    private static long key(int node, int symbol) {
        return (long) node << 32 | (symbol & 0xFFFFFFFFL);
    }

    /** The upper bits of a multiplication depend on all below (Fibonacci hashing). */
    private static int slot(long key, int length) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (length - 1);
    }
}
