package vn.cancu.query;

/**
 * A column of an answer.
 *
 * @param name the SPARQL variable
 * @param label for people
 * @param absent what to print for people where a row has no value, such as {@code không nêu}
 * @param list true where values are IRIs joined by spaces, each with a label of its own
 * @param aside true where the label of another column says it already, so that a terminal does without
 * @param bare true where JSON has the variable alone, without one for its label: it is somebody's own query
 */
public record Column(String name, Bilingual label, Bilingual absent, boolean list, boolean aside, boolean bare) {

    /** A column whose values stand for themselves, and that a terminal shows. */
    public Column(String name, Bilingual label, Bilingual absent) {
        this(name, label, absent, false, false, false);
    }

    /** The same where nothing is printed for no value. */
    static Column of(String name, Bilingual label) {
        return new Column(name, label, Bilingual.NONE);
    }

    /** A column that is known only by its variable. */
    static Column of(String name) {
        return new Column(name, Bilingual.same(name), Bilingual.NONE, false, false, true);
    }
}
