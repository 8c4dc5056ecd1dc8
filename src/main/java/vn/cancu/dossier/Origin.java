package vn.cancu.dossier;

import vn.cancu.query.Bilingual;

/** How a statement came into the graph. */
public enum Origin {
    /** Words of a source say it; they are quoted. */
    READ("đọc được trong nguồn", "read in the source"),
    /** It stands in the graph of a source, without words of its own: a number as cited, a file's hash. */
    SOURCE("theo nguồn", "from the source"),
    /** It follows from what several sources say. */
    DERIVED("suy từ các nguồn", "derived from the sources"),
    /** The authority file says it, and names its source. */
    AUTHORITY("biết trước, có nguồn", "known beforehand, with a source"),
    /** The authority file says it as general knowledge that nobody has checked. */
    BACKGROUND("kiến thức nền, chưa kiểm chứng", "background knowledge, unchecked"),
    /** The ontology defines it so. */
    DEFINITION("định nghĩa của CanCu", "CanCu's definition");

    private final Bilingual label;

    Origin(String vi, String en) {
        this.label = new Bilingual(vi, en);
    }

    /** For people. */
    public Bilingual label() {
        return label;
    }
}
