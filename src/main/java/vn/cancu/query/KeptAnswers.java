package vn.cancu.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Answers that took long, for whoever asks the same again: a generation does not change, so they stay right. The one that
 * was asked for longest ago goes first. Any number of threads may use it.
 */
final class KeptAnswers {
    private final long most;
    private final Map<Asked, Answer.Table> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long cells;

    /** @param most cells of all answers together */
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
        return Optional.ofNullable(answers.get(asked));
    }

    /** Keeps an answer, unless it is larger than a quarter of all that may be kept. */
    synchronized void put(Asked asked, Answer.Table answer) {
        if (size(answer) > most / 4 || answers.putIfAbsent(asked, answer) != null) {
            return;
        }
        cells += size(answer);
        for (Iterator<Answer.Table> oldest = answers.values().iterator(); cells > most; ) {
            cells -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Answer.Table answer) {
        return (long) answer.rows().size() * answer.columns().size();
    }
}
