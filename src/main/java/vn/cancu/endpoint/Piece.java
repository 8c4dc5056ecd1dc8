package vn.cancu.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A part of a graph that is asked for by itself: the statements with some predicates, or those of them whose subjects have
 * hashes in a range.
 *
 * @param predicates one, where the range is not the whole one
 * @param from first four digits of the hashes, as a number
 * @param to after the last
 */
record Piece(List<String> predicates, int from, int to) {
    private static final int ALL = 1 << 16;

    Piece {
        predicates = List.copyOf(predicates);
        if (from < 0 || from >= to || to > ALL) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /**
     * All of a graph.
     *
     * @param counts how many statements there are with each predicate
     * @param most that a piece should have
     */
    static List<Piece> of(SortedMap<String, Long> counts, long most) {
        List<Piece> pieces = new ArrayList<>();
        List<String> some = new ArrayList<>();
        long together = 0;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (count.getValue() > most) {
                long parts = Math.min(ALL, (count.getValue() + most - 1) / most);
                for (long part = 0; part < parts; part++) {
                    int from = (int) (ALL * part / parts);
                    int to = (int) (ALL * (part + 1) / parts);
                    pieces.add(new Piece(List.of(count.getKey()), from, to));
                }
                continue;
            }
            if (together + count.getValue() > most) {
                pieces.add(new Piece(some, 0, ALL));
                some.clear();
                together = 0;
            }
            some.add(count.getKey());
            together += count.getValue();
        }
        if (!some.isEmpty()) {
            pieces.add(new Piece(some, 0, ALL));
        }
        return pieces;
    }

    /** Two that are it together; none where it cannot be less. */
    List<Piece> halves() {
        int half = predicates.size() / 2;
        if (half > 0) {
            return List.of(
                    new Piece(predicates.subList(0, half), from, to),
                    new Piece(predicates.subList(half, predicates.size()), from, to));
        }
        int middle = (from + to) / 2;
        return middle > from
                ? List.of(new Piece(predicates, from, middle), new Piece(predicates, middle, to))
                : List.of();
    }

    /** Whether subjects of all hashes are in it. */
    boolean isWhole() {
        return from == 0 && to == ALL;
    }

    /** What a pattern has to have beside the predicates; any even division would do, and every server has this one. */
    String filter(String subject) {
        String hash = "MD5(STR(" + subject + "))";
        return (from == 0 ? "" : "FILTER(" + hash + " >= \"" + digits(from) + "\") ")
                + (to == ALL ? "" : "FILTER(" + hash + " < \"" + digits(to) + "\") ");
    }

    private static String digits(int hash) {
        return String.format("%04x", hash);
    }
}
