package vn.cancu.search;

/** What a word tells: much where few have it, little where most have. */
final class Weight {
    private Weight() {}

    /**
     * As in BM25.
     *
     * @param having how many have the word
     * @param all of how many
     */
    static float of(int having, int all) {
        return (float) Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }
}
