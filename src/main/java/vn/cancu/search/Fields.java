package vn.cancu.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import vn.cancu.text.Folding;

/** Names of the fields of the index, and how whole names and numbers become keys. */
final class Fields {
    /** The IRI that a thing, passage or list of synonyms is found by. */
    static final String IRI = "iri";

    static final String KIND = "kind";
    /** IRI of the source that a passage stands in. */
    static final String SOURCE = "source";

    static final String LABEL_VI = "vi";
    static final String LABEL_EN = "en";
    static final String TITLE = "title";
    static final String DOCUMENT = "document";
    static final String START = "start";
    static final String END = "end";
    /** How often documents cite it. */
    static final String CITED = "cited";

    /** The text of a passage, to be shown. */
    static final String TEXT = "text";

    /** The label as words, short ones first. */
    static final String LABEL = "label";
    /** All names and titles of a thing as words, or the words of a passage. */
    static final String WORDS = "words";
    /** Each whole name and number. */
    static final String KEY = "key";

    /** The one document that holds what else things are called, line by line. */
    static final String SYNONYMS = "synonyms";

    /** Words of which counts whether they are there, and how many there are in all. */
    static final FieldType RUNNING = new FieldType();

    static {
        RUNNING.setIndexOptions(IndexOptions.DOCS);
        RUNNING.freeze();
    }

    private Fields() {}

    /**
     * A whole name or number as one key. "Tỉnh" and "thành phố" say nothing that the name does not: people leave them
     * out. A number has no leading zero.
     */
    static String key(String name) {
        List<String> words = new ArrayList<>(Folding.words(Folding.fold(name)));
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean city =
                    i > 0 && words.get(i - 1).equals("thanh") && words.get(i).equals("pho");
            if (words.size() > 2 && city) {
                words.subList(i - 1, i + 1).clear();
                i--;
            } else if (words.size() > 1 && words.get(i).equals("tinh")) {
                words.remove(i);
            }
        }
        if (!words.isEmpty()) {
            words.set(0, words.get(0).replaceFirst("^0+(?=\\d)", ""));
        }
        return String.join("-", words);
    }
}
