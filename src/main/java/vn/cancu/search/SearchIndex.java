package vn.cancu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import vn.cancu.text.Folding;

/** Finds what somebody means who types a few words. Any number of threads may ask. */
public final class SearchIndex implements AutoCloseable {
    /** No name or number that is asked for whole is longer, folded, in characters. */
    static final int LONGEST = 200;

    /** More words than this are left out. */
    private static final int WORDS = 24;

    private static final int WORD_LENGTH = 64;
    /** More hits than this are never looked for. */
    private static final int MOST = 1_000;
    /** A number has no more words: 5115/CTr-BTTTT-BTLBP has four, 01/2023/TTLT-BTP-BCA-TANDTC six. */
    private static final int NUMBER_WORDS = 8;

    private static final float WHOLE_NAME = 200;
    private static final float NUMBER_WITHIN = 100;
    /** More names than this are not looked for at once. */
    private static final int MOST_NAMES = 1_024;

    private final Directory directory;
    private final DirectoryReader reader;
    private final WordSets sets;
    private final String synonyms;
    private final QueryBuilder asTyped;
    private volatile @Nullable Ranking ranking;

    /** What ranks, and what things are also called. */
    private record Ranking(Standing standing, QueryBuilder withSynonyms) {}

    private SearchIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.sets = new WordSets(one(reader));
        this.synonyms = readSynonyms();
        this.asTyped = new QueryBuilder(FoldingAnalyzer.plain());
    }

    /** An index that was finished is in one piece. */
    private static LeafReader one(DirectoryReader reader) throws IOException {
        if (reader.leaves().size() != 1 || reader.hasDeletions()) {
            throw new IOException("an index that was not finished");
        }
        return reader.leaves().get(0).reader();
    }

    /**
     * Opens an index that was finished.
     *
     * @throws IOException where the folder holds none, or one that is damaged
     */
    public static SearchIndex open(Path folder) throws IOException {
        Logging.quiet();
        Directory directory = FSDirectory.open(folder);
        boolean open = false;
        try {
            SearchIndex index = of(directory, DirectoryReader.open(directory));
            open = true;
            return index;
        } finally {
            if (!open) {
                directory.close();
            }
        }
    }

    private static SearchIndex of(Directory directory, DirectoryReader reader) throws IOException {
        boolean open = false;
        try {
            SearchIndex index = new SearchIndex(directory, reader);
            open = true;
            return index;
        } finally {
            if (!open) {
                reader.close();
            }
        }
    }

    /** The list of names that mean the same, as it was written. */
    String synonyms() {
        return synonyms;
    }

    private String readSynonyms() throws IOException {
        DocIdSetIterator one = sets.having(Fields.IRI, Fields.SYNONYMS);
        if (one.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
            throw new IOException("an index without its list of synonyms");
        }
        return reader.storedFields().document(one.docID()).get(Fields.SYNONYMS);
    }

    /** Reads what the first searches would wait for; every further call does nothing. */
    public void prepare() {
        try {
            ranking();
            sets.prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ranking ranking() throws IOException {
        Ranking known = ranking;
        if (known == null) {
            synchronized (this) {
                known = ranking;
                if (known == null) {
                    FixedBitSet passages =
                            sets.whole(Fields.KIND, Kind.PASSAGE.code()).bits();
                    known = new Ranking(
                            Standing.of(one(reader), passages),
                            new QueryBuilder(FoldingAnalyzer.with(Synonyms.map(synonyms))));
                    ranking = known;
                }
            }
        }
        return known;
    }

    /** How many things and passages can be found. */
    public int size() {
        return reader.numDocs() - 1;
    }

    /**
     * Whether every byte of an index is as Lucene wrote it.
     *
     * @throws IOException where it cannot be read at all
     */
    public static boolean isWhole(Path folder) throws IOException {
        Logging.quiet();
        try (Directory directory = FSDirectory.open(folder);
                CheckIndex check = new CheckIndex(directory)) {
            return check.checkIndex().clean;
        }
    }

    /**
     * The best hits for a few words, in any spelling, with or without diacritics, in any order. What was typed is words:
     * no character has a meaning of its own.
     *
     * @param words as typed
     * @param kinds what may be found; empty for all
     * @param most at most so many hits
     */
    public Found find(String words, Set<Kind> kinds, int most) {
        return find(words, kinds, most, () -> {});
    }

    /**
     * The same for somebody who cannot wait for ever.
     *
     * @param check is run again and again meanwhile; what it throws ends the search
     */
    public Found find(String words, Set<Kind> kinds, int most, Runnable check) {
        List<String> typed = folded(words);
        int limit = Math.min(most, MOST);
        if (typed.isEmpty() || limit < 1) {
            return new Found(List.of(), false);
        }
        try {
            Optional<FixedBitSet> within = kinds.isEmpty() ? Optional.empty() : Optional.of(within(kinds));
            List<String> different = typed.stream().distinct().toList();
            Best best = new Best(limit);
            withAll(typed, different, within, best, check);
            List<Hit> hits = hits(best, typed);
            if (!hits.isEmpty()) {
                return new Found(hits, false);
            }
            best = new Best(limit);
            new MostWords(sets, ranking().standing(), different, check).rank(within, best, check);
            return new Found(hits(best, typed), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FixedBitSet within(Set<Kind> kinds) throws IOException {
        FixedBitSet within = new FixedBitSet(sets.size());
        for (Kind kind : kinds) {
            within.or(sets.whole(Fields.KIND, kind.code()).bits());
        }
        return within;
    }

    /** What has all the words, or a number or name that stands among them as a whole. */
    private void withAll(
            List<String> typed, List<String> different, Optional<FixedBitSet> within, Best best, Runnable check)
            throws IOException {
        FixedBitSet fitting = sets.fitting(every(typed), check);
        Map<Integer, Float> keyed = new TreeMap<>();
        keyed(keyed, Fields.key(String.join(" ", typed)), WHOLE_NAME, within);
        for (String number : numbers(typed)) {
            keyed(keyed, number, NUMBER_WITHIN, within);
        }
        if (within.isPresent()) {
            fitting = fitting.clone();
            fitting.and(within.get());
        }
        new AllWords(sets, ranking().standing(), different).rank(fitting, keyed, best, check);
    }

    /** Every word, also under what else it and its neighbours are called. */
    private @Nullable Query every(List<String> typed) throws IOException {
        String text = String.join(" ", typed);
        try {
            Query query = ranking().withSynonyms().createBooleanQuery(Fields.WORDS, text, Occur.MUST);
            if (WordSets.words(query) <= MOST_NAMES) {
                return query;
            }
        } catch (IndexSearcher.TooManyClauses tooMuch) {
            // The same, noticed sooner.
        }
        // Many words, each with many other names: as typed they are never too many.
        return asTyped.createBooleanQuery(Fields.WORDS, text, Occur.MUST);
    }

    private void keyed(Map<Integer, Float> keyed, String key, float bonus, Optional<FixedBitSet> within)
            throws IOException {
        DocIdSetIterator having = sets.having(Fields.KEY, key);
        while (having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (within.isEmpty() || within.get().get(having.docID())) {
                keyed.merge(having.docID(), bonus, Float::sum);
            }
        }
    }

    private static List<String> folded(String words) {
        return Folding.words(Folding.fold(words)).stream()
                .limit(WORDS)
                .map(word -> word.length() > WORD_LENGTH ? word.substring(0, WORD_LENGTH) : word)
                .toList();
    }

    /** Every run of words that may be a document's number: {@code "trien khai 1191 qd ttg"} has 1191-qd-ttg. */
    private static Set<String> numbers(List<String> typed) {
        Set<String> numbers = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            if (Character.isDigit(typed.get(i).charAt(0))) {
                for (int j = i + 2; j <= Math.min(typed.size(), i + NUMBER_WORDS); j++) {
                    numbers.add(Fields.key(String.join(" ", typed.subList(i, j))));
                }
            }
        }
        return numbers;
    }

    private List<Hit> hits(Best best, List<String> typed) throws IOException {
        StoredFields stored = reader.storedFields();
        Set<String> wanted = new HashSet<>(typed);
        List<Hit> hits = new ArrayList<>();
        for (int number : best.documents()) {
            Document document = stored.document(number);
            Kind kind = Kind.of(document.get(Fields.KIND));
            hits.add(kind == Kind.PASSAGE ? passage(stored, document, wanted) : thing(kind, document, wanted));
        }
        return hits;
    }

    private static Hit thing(Kind kind, Document document, Set<String> wanted) {
        // A title in which none of the words stands tells nothing about why it was found.
        Optional<Snippet> title = Arrays.stream(document.getValues(Fields.TITLE))
                .map(text -> Snippet.of(text, wanted))
                .filter(snippet -> !snippet.marks().isEmpty())
                .findFirst();
        return new Hit(
                kind,
                document.get(Fields.IRI),
                document.get(Fields.LABEL_VI),
                document.get(Fields.LABEL_EN),
                title,
                Optional.empty());
    }

    private Hit passage(StoredFields stored, Document document, Set<String> wanted) throws IOException {
        Passage passage = new Passage(
                document.get(Fields.IRI),
                document.get(Fields.TEXT),
                document.get(Fields.SOURCE),
                document.get(Fields.DOCUMENT),
                document.getField(Fields.START).numericValue().intValue(),
                document.getField(Fields.END).numericValue().intValue());
        String vi = passage.document();
        String en = passage.document();
        DocIdSetIterator in = sets.having(Fields.IRI, passage.document());
        if (in.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Document whole = stored.document(in.docID());
            vi = whole.get(Fields.LABEL_VI);
            en = whole.get(Fields.LABEL_EN);
        }
        return new Hit(
                Kind.PASSAGE,
                passage.iri(),
                vi,
                en,
                Optional.of(Snippet.of(passage.text(), wanted)),
                Optional.of(passage));
    }

    @Override
    public void close() {
        try (directory) {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
