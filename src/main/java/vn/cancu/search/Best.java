package vn.cancu.search;

import java.util.Arrays;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.ScoreDoc;

/** The best so many of what was found; of several with the same rank those that come first in the index. */
final class Best {
    private static final int NONE = Integer.MAX_VALUE;

    private final HitQueue queue;

    /** @param most at least one */
    Best(int most) {
        queue = new HitQueue(most, true);
    }

    /** What ranks lower than this need not be offered. */
    float least() {
        return queue.top().score;
    }

    void offer(int document, float score) {
        ScoreDoc last = queue.top();
        if (score > last.score || (score == last.score && document < last.doc)) {
            last.score = score;
            last.doc = document;
            queue.updateTop();
        }
    }

    /** Numbers of the documents in the index, the best first; the queue is empty then. */
    int[] documents() {
        int[] documents = new int[queue.size()];
        int found = 0;
        for (int i = documents.length - 1; i >= 0; i--) {
            ScoreDoc one = queue.pop();
            documents[i] = one.doc;
            found += one.doc == NONE ? 0 : 1;
        }
        return Arrays.copyOf(documents, found);
    }
}
