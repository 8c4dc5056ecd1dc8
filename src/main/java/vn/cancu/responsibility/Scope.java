package vn.cancu.responsibility;

/** What the section that a passage stands in is for: how much must be said there for a task to be given. */
enum Scope {
    /** Gives out the work: a body and a verb are enough. */
    ASSIGNS,
    /** Says who pays. */
    FUNDS,
    /** What is to be done, or no section at all: a task needs a word that gives it. */
    CONTENT,
    /** Aims, requirements, the state of things: gives no task but by labels and tables. */
    EXPLAINS
}
