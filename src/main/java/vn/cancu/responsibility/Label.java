package vn.cancu.responsibility;

/** What a label before a colon, or the head of a table's column, says of what follows. */
enum Label {
    /** What is to be done. */
    TASK,
    /** Who leads. */
    LEAD,
    /** Who carries out. */
    IMPLEMENT,
    /** With whom. */
    COORDINATE,
    /** By when. */
    TIME,
    /** Product, money, place: part of the block, not of the assignment. */
    OTHER,
    /** Number of the row; only at the head of a column. */
    NUMBER;

    boolean isActor() {
        return this == LEAD || this == IMPLEMENT;
    }
}
