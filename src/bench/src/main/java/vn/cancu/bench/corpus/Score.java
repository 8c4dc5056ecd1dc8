package vn.cancu.bench.corpus;

import java.util.Locale;

/** How often what was read is what the text says. */
final class Score {
    private final String name;
    private long stated;
    private long read;
    private long right;

    Score(String name) {
        this.name = name;
    }

    /** A fact that may or may not be stated, and may or may not be read. */
    void count(String stated, String read) {
        this.stated += stated.isEmpty() ? 0 : 1;
        this.read += read.isEmpty() ? 0 : 1;
        right += !stated.isEmpty() && stated.equals(read) ? 1 : 0;
    }

    double f1() {
        return stated + read == 0 ? 1 : 2.0 * right / (stated + read);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-28s %8d %8d %8d %8.4f", name, stated, read, right, f1());
    }
}
