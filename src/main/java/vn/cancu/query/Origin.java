package vn.cancu.query;

/** How a statement came into the graph; the same words on pages, on the command line and in files. */
public enum Origin {
    /** Words of a source say it; they are quoted. */
    READ("đọc được trong nguồn", "read in the source"),
    /** It follows from citations, which may be quoted. */
    DERIVED("suy từ các viện dẫn", "derived from citations"),
    /** The identity of a document, as its number, date and issuer make it. */
    COMPOSED("ghép từ số, ngày, cơ quan", "put together from number, date, issuer"),
    /** It stands in the graph of a source, without words of its own: a file's hash, when it was read. */
    FILE("tệp nguồn", "the source file"),
    /** The authority file says it, and names its source. */
    AUTHORITY("biết trước, có nguồn", "known beforehand, with a source"),
    /** The authority file says it as general knowledge that nobody has checked. */
    BACKGROUND("kiến thức nền, chưa có nguồn", "background knowledge, no source"),
    /** The ontology or the authority file defines it so. */
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
