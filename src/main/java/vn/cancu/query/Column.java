package vn.cancu.query;

/**
 * A column of an answer.
 *
 * @param name the SPARQL variable
 * @param label for people
 * @param absent what to print for people where a row has no value, such as {@code không nêu}
 */
public record Column(String name, Bilingual label, Bilingual absent) {

    /** A column that is known only by its variable. */
    static Column of(String name) {
        return new Column(name, Bilingual.same(name), Bilingual.NONE);
    }
}
