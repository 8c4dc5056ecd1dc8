package vn.cancu.search;

import java.util.List;

/**
 * What a search came to.
 *
 * @param hits the best first
 * @param near true where nothing has all the words, and these are only similar
 */
public record Found(List<Hit> hits, boolean near) {
    public Found {
        hits = List.copyOf(hits);
    }
}
