package vn.cancu.query;

import java.util.List;
import java.util.Optional;

/** Finds whatever fits what somebody typed into a box: a number, a name, words. */
public interface Search {

    /**
     * The best hits first; empty where nothing fits.
     *
     * @param words as typed, in any spelling
     * @param most at most so many
     */
    List<Hit> find(String words, int most);

    /** Numbers or names that are near, where nothing fits. */
    List<String> nearest(String words);

    /**
     * Something that fits.
     *
     * @param kind what it is
     * @param iri its address; of a passage that of its evidence
     * @param label what it is called
     * @param document the same where it is a document
     * @param passage the words that fit, where it is a passage
     */
    record Hit(Kind kind, String iri, Bilingual label, Optional<DocumentSummary> document, Optional<String> passage) {}

    /** What can be found. */
    enum Kind {
        DOCUMENT("Văn bản", "Documents"),
        AGENCY("Cơ quan", "Agencies"),
        CLUSTER("Cụm thông tin", "Information clusters"),
        PLACE("Địa danh", "Places"),
        PASSAGE("Đoạn văn", "Passages");

        private final Bilingual label;

        Kind(String vi, String en) {
            this.label = new Bilingual(vi, en);
        }

        /** For people, several of them. */
        public Bilingual label() {
            return label;
        }
    }
}
