package vn.cancu.store;

/**
 * The places between two steps of a writing command at which a test lets the process die, to see that what is left is
 * whole. Without the property {@value #PROPERTY} they do nothing.
 */
enum FaultPoint {
    /** The lock is held; nothing has been done. */
    LOCKED,
    /** What dead builds left is gone. */
    CLEANED,
    /** Files of sources are kept, one of several. */
    FILE_KEPT,
    /** All files of sources are kept. */
    FILES_KEPT,
    /** The folder of the new generation is there. */
    FOLDER_MADE,
    /** Some sources are read. */
    SOURCE_READ,
    /** All sources are read. */
    SOURCES_READ,
    /** Some sources are in the new database, not committed. */
    SOURCE_LOADED,
    /** All sources are in. */
    SOURCES_LOADED,
    /** The derived facts are in, not committed. */
    DERIVED,
    /** The triples are committed, the parts are not finished. */
    COMMITTED,
    /** The parts are finished. */
    PARTS_FINISHED,
    /** All has been checked against the shapes. */
    VALIDATED,
    /** All has been read back. */
    READ_BACK,
    /** The files are on the disk, not sealed. */
    SYNCED,
    /** Sealed, still aside. */
    SEALED,
    /** Beside the others, not current. */
    MOVED,
    /** The ledger has the new lines, which do not count yet. */
    LEDGER_WRITTEN,
    /** Current; older generations are still there. */
    SWITCHED,
    /** One of the older generations is gone. */
    OLDER_DELETED;

    /** Names the point at which this process is to die at once. */
    static final String PROPERTY = "cancu.fault";

    private static final int KILLED = 137;

    void reach() {
        if (name().equals(System.getProperty(PROPERTY))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
