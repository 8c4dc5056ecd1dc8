package vn.cancu.bench.corpus;

/** That a document cites another. */
record Reference(Act cited, Role role) {

    /** What the citing document does with the cited one; codes as in the ontology. */
    enum Role {
        LEGAL_BASIS("legal-basis"),
        IMPLEMENTS("implements"),
        FOLLOWS("follows"),
        FUNDS("funds"),
        AMENDS("amends"),
        REPEALS("repeals"),
        MENTIONS("mentions");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
