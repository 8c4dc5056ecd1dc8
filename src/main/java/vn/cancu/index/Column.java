package vn.cancu.index;

/**
 * The columns of integers in a file, in their order there. Things are numbered with the documents first, each group in
 * the order of its IRIs; citations by role, then by the document that does something, then by the one it does it to.
 */
enum Column {
    /** Of a thing: the address of its IRI. */
    IRI,
    /** Of a thing: its first fact; one more at the end. */
    FACT_START,
    /** Of a fact: property and number of graphs, see {@link Marks}. */
    FACT,
    /** Of a fact: a thing, or the address of a text. */
    VALUE,
    /** Of a document: see {@link Days}. */
    DATE,
    /** Of a document: where its issuer is; -1 nowhere, -2 in several provinces. */
    PROVINCE,
    /** Of a role and a document: its first citation there; one more at the end. */
    OUT_START,
    /** Of a citation: the document that something is done to. */
    TO,
    /** Of a citation: see {@link Marks}. */
    MARKS,
    /** Of a citation: the source that has the quote. */
    SOURCE,
    /** Of a citation: where its quote begins, in code points; -1 where there is none. */
    START,
    END,
    /** Of a citation: the address of its quote. */
    QUOTE,
    /** Of a citation: the address of its section's number. */
    SECTION,
    /** Of a role and a document: the first place in the next two; one more at the end. */
    IN_START,
    /** A citation, by role and the document that something is done to. */
    IN_EDGE,
    /** The document that does it, so that chains are followed without a look at the citation. */
    IN_FROM,
    /** Of a printed number: the address of its folded key; in the order of keys, then of numbers. */
    NUMBER_KEY,
    /** Of a printed number: its address. */
    NUMBER,
    /** Of a printed number: its first place in the next; one more at the end. */
    NUMBER_START,
    /** A thing that has the number. */
    NUMBERED,
    /** A citation of which it is not known what it cites. */
    DOUBTED,
    /** Of such a citation: the concept that says so. */
    DOUBT_STATUS,
    /** Of such a citation: the address of the reason. */
    DOUBT_REASON,
    /** Of such a citation: its first place in the next; one more at the end. */
    DOUBT_START,
    /** A document that it may mean. */
    CANDIDATE,
    /** Of a responsibility, as one graph describes it: the thing below whose IRI it is; in the order of IRIs. */
    TASK_HOME,
    /** The address of the rest of its IRI. */
    TASK_NAME,
    /** The graph that describes it so. */
    TASK_GRAPH,
    /** Its first place in the next; one more at the end. */
    TASK_START,
    /** What has to do with it, and how: see {@link TaskTable}. */
    TASK_PARTY,
    /** Of a citation: the address of the number that it states; of an empty text where it states none. */
    STATED_NUMBER,
    /** Of a citation: the address of the date that it states. */
    STATED_DATE,
    /** Of a citation: the address of the issuer that it states. */
    STATED_ISSUER,
    /** A document of which citations state dates that contradict each other. */
    SEVERAL_DATES,
    /** A citation that states a date outside the year that its number bears. */
    OTHER_YEAR,
    /** Of a register and an issuer that is stated of documents in it: the register; in the order of both. */
    PAIR_REGISTER,
    /** Of such a pair: the address of the issuer. */
    PAIR_ISSUER,
    /** Of such a pair: its first place in the next; one more at the end. */
    PAIR_START,
    /** A citation that states the issuer of a document in the register. */
    PAIRED
}
