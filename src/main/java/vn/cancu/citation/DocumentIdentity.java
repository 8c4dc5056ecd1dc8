package vn.cancu.citation;

/** What makes a document the one it is. Two mentions mean the same document when their identities are equal. */
public sealed interface DocumentIdentity {

    /** The path of its IRI below {@code https://w3id.org/cancu/}: ASCII, stable. */
    String path();

    /**
     * A document with a number in a register.
     *
     * @param register slug of the office whose symbol the number bears, such as {@code ubnd-gia-lai}
     * @param type slug of the type, such as {@code ke-hoach}
     * @param normative true where the number carries a year (quy phạm pháp luật), a series of its own
     * @param term the year, {@code khoa-15} for a term
     * @param number the serial without leading zeros, such as {@code 516}
     */
    record Numbered(String register, String type, boolean normative, String term, String number)
            implements DocumentIdentity {
        @Override
        public String path() {
            return "vb/" + register + "/" + type + (normative ? "-qppl" : "") + "/" + term + "/" + number;
        }
    }

    /**
     * A document without a number.
     *
     * @param register slug of the issuer's register, {@code chua-ro} where not known
     * @param period year or years covered, {@code chua-ro} where not stated
     * @param slug folded title
     * @param hash first 8 hexadecimal digits of the SHA-256 of the title, not folded
     */
    record Unnumbered(String register, String type, String period, String slug, String hash)
            implements DocumentIdentity {
        @Override
        public String path() {
            return "vb/" + register + "/" + type + "/" + period + "/~" + slug + "-" + hash;
        }
    }

    /**
     * A law, code, ordinance or constitution known by name.
     *
     * @param year year of adoption, {@code chua-ro} where not stated
     */
    record Law(String slug, String year) implements DocumentIdentity {
        @Override
        public String path() {
            return "vb/luat/" + slug + "/" + year;
        }
    }
}
