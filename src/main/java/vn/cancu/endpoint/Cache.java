package vn.cancu.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers that were given lately, as long as what they are about does not change. Any number of threads may use it. */
final class Cache<K, V> {
    /** Longer answers are not kept. */
    private static final int LONGEST = 5_000;

    private final int most;
    private final Map<K, List<V>> known = new LinkedHashMap<>(64, 0.75f, true);
    private long kept;

    /** @param most values of all answers together */
    Cache(int most) {
        this.most = most;
    }

    List<V> get(K asked, Function<K, List<V>> source) {
        Optional<List<V>> answer = known(asked);
        if (answer.isPresent()) {
            return answer.get();
        }
        List<V> found = List.copyOf(source.apply(asked));
        put(asked, found);
        return found;
    }

    synchronized boolean has(K asked) {
        return known.containsKey(asked);
    }

    private synchronized Optional<List<V>> known(K asked) {
        return Optional.ofNullable(known.get(asked));
    }

    synchronized void put(K asked, List<V> found) {
        if (found.size() > LONGEST) {
            return;
        }
        List<V> before = known.put(asked, found);
        kept += found.size() + 1 - (before == null ? 0 : before.size() + 1);
        var oldest = known.entrySet().iterator();
        while (kept > most && oldest.hasNext()) {
            kept -= oldest.next().getValue().size() + 1;
            oldest.remove();
        }
    }
}
