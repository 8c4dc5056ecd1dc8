package vn.cancu.store;

/** Hears how far a build has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (phase, done, total) -> {};

    /** What a build is at. */
    enum Phase {
        /** Reading the sources; one step a source. */
        READ,
        /** Putting the sources into the database; one step a source. */
        LOAD,
        /** Working out what follows from all sources together. */
        DERIVE,
        /** Sorting all statements, in each order in which they are looked for. */
        INDEX,
        /** Checking the graph against the shapes. */
        VALIDATE,
        /** Reading everything back. */
        VERIFY,
        /** Making sure that all of it is on the disk. */
        SEAL,
        /** Putting the new generation in the place of the old. */
        SWITCH
    }

    /**
     * Called at the start of a phase with {@code done} 0, then as it goes on.
     *
     * @param total 0 where not known
     */
    void step(Phase phase, int done, int total);
}
