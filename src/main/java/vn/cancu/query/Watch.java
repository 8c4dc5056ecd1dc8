package vn.cancu.query;

/**
 * Looks at the {@link Deadline} of its thread now and then, in loops whose steps are too short to look each time. For one
 * thread.
 */
final class Watch {
    /** Steps between two looks; a power of two. */
    private static final int STEPS = 1 << 10;

    private final Deadline deadline = Deadline.kept();
    private int steps;

    /** One step more; throws as {@link Deadline#check}. */
    void look() {
        if ((steps++ & STEPS - 1) == 0) {
            deadline.check();
        }
    }
}
