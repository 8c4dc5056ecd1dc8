package vn.cancu.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Answers that took long, for whoever asks the same again: a generation does not change, so they stay right. The one that
 * was asked for longest ago goes first. Any number of threads may use it.
 */
final class KeptAnswers {
    /** Of an answer without its rows: what was asked, the lists and maps that it stands in. */
    private static final int ANSWER_BYTES = 2_048;

    private static final int ROW_BYTES = 32;

    private final long most;
    private final Map<Asked, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Kept(Answer.Table answer, long bytes) {}

    /** @param most bytes of all answers together, as reckoned */
    KeptAnswers(long most) {
        this.most = most;
    }

    /**
     * What was asked.
     *
     * @param text of the question
     * @param values of its parameters, by their variables
     */
    record Asked(String text, Map<String, Node> values) {
        Asked {
            values = Map.copyOf(values);
        }
    }

    synchronized Optional<Answer.Table> get(Asked asked) {
        return Optional.ofNullable(answers.get(asked)).map(Kept::answer);
    }

    /** Keeps an answer, unless it is larger than a quarter of all that may be kept. */
    void put(Asked asked, Answer.Table answer) {
        Kept kept = new Kept(answer, bytes(answer));
        if (kept.bytes <= most / 4) {
            put(asked, kept);
        }
    }

    private synchronized void put(Asked asked, Kept kept) {
        if (answers.putIfAbsent(asked, kept) != null) {
            return;
        }
        bytes += kept.bytes;
        for (Iterator<Kept> oldest = answers.values().iterator(); bytes > most; ) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    /** How much memory an answer takes, by reckoning. */
    static long bytes(Answer.Table answer) {
        return ANSWER_BYTES
                + (answer.rows() instanceof Solutions.DecodedRows decoded ? decoded.bytes() : bytes(answer.rows()));
    }

    private static long bytes(List<List<Cell>> rows) {
        long bytes = 0;
        for (List<Cell> row : rows) {
            bytes += ROW_BYTES;
            for (Cell cell : row) {
                bytes += cell.bytes();
            }
        }
        return bytes;
    }
}
