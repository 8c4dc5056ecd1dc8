package vn.cancu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
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
    private static final float IN_LABEL = 2;
    private static final float CITED = 3;
    private static final int CITED_MUCH = 20;
    private static final float SIMILAR = 0.5f;
    private static final int SHORTEST_MISSPELT = 4;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryBuilder withSynonyms;
    private final QueryBuilder asTyped;

    private SearchIndex(Directory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.withSynonyms = new QueryBuilder(FoldingAnalyzer.with(Synonyms.map(synonyms())));
        this.asTyped = new QueryBuilder(FoldingAnalyzer.plain());
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
    String synonyms() throws IOException {
        ScoreDoc[] one = searcher.search(new TermQuery(new Term(Fields.IRI, Fields.SYNONYMS)), 1).scoreDocs;
        if (one.length == 0) {
            throw new IOException("an index without its list of synonyms");
        }
        return searcher.storedFields().document(one[0].doc).get(Fields.SYNONYMS);
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
            IndexSearcher searcher = checked(check);
            List<Hit> hits = exact(searcher, kinds, typed, limit);
            if (!hits.isEmpty()) {
                return new Found(hits, false);
            }
            return new Found(hits(searcher, within(kinds, similar(typed)), typed, limit), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expanding words into terms and counting what fits both take time. */
    private IndexSearcher checked(Runnable check) throws IOException {
        QueryTimeout timeout = () -> {
            check.run();
            return false;
        };
        IndexSearcher checked = new IndexSearcher(ExitableDirectoryReader.wrap(reader, timeout));
        checked.setTimeout(timeout);
        return checked;
    }

    private List<Hit> exact(IndexSearcher searcher, Set<Kind> kinds, List<String> typed, int limit) throws IOException {
        try {
            return hits(searcher, within(kinds, all(typed, withSynonyms)), typed, limit);
        } catch (IndexSearcher.TooManyClauses tooMuch) {
            // Many words, each with many other names: as typed they are never too many.
            return hits(searcher, within(kinds, all(typed, asTyped)), typed, limit);
        }
    }

    private static List<String> folded(String words) {
        return Folding.words(Folding.fold(words)).stream()
                .limit(WORDS)
                .map(word -> word.length() > WORD_LENGTH ? word.substring(0, WORD_LENGTH) : word)
                .toList();
    }

    private static Query within(Set<Kind> kinds, Query query) {
        if (kinds.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        kinds.forEach(kind -> any.add(new TermQuery(new Term(Fields.KIND, kind.code())), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(any.build(), Occur.FILTER)
                .build();
    }

    /** What has all the words, or a number or name that stands among them as a whole. */
    private Query all(List<String> typed, QueryBuilder reading) {
        String text = String.join(" ", typed);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Query everyWord = reading.createBooleanQuery(Fields.ALL, text, Occur.MUST);
        Query inLabel = asTyped.createBooleanQuery(Fields.LABEL, text, Occur.SHOULD);
        query.add(
                new BooleanQuery.Builder()
                        .add(everyWord, Occur.MUST)
                        .add(new BoostQuery(inLabel, IN_LABEL), Occur.SHOULD)
                        .add(
                                FeatureField.newSaturationQuery(Fields.RANK, Fields.CITED, CITED, CITED_MUCH),
                                Occur.SHOULD)
                        .build(),
                Occur.SHOULD);
        query.add(reading.createBooleanQuery(Fields.TEXT, text, Occur.MUST), Occur.SHOULD);
        query.add(keyed(Fields.key(text), WHOLE_NAME), Occur.SHOULD);
        numbers(typed).forEach(number -> query.add(keyed(number, NUMBER_WITHIN), Occur.SHOULD));
        return query.build();
    }

    private static Query keyed(String key, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.KEY, key))), boost);
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

    /** What has most of the words, or words spelt nearly so. */
    private static Query similar(List<String> typed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : List.of(Fields.ALL, Fields.TEXT)) {
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            for (int i = 0; i < typed.size(); i++) {
                Term term = new Term(field, typed.get(i));
                BooleanQuery.Builder word = new BooleanQuery.Builder().add(new TermQuery(term), Occur.SHOULD);
                boolean letters = typed.get(i).chars().noneMatch(Character::isDigit);
                if (letters && typed.get(i).length() >= SHORTEST_MISSPELT) {
                    word.add(new BoostQuery(new FuzzyQuery(term, 1, 1), SIMILAR), Occur.SHOULD);
                }
                if (i == typed.size() - 1) {
                    // Perhaps not typed to its end yet.
                    word.add(new BoostQuery(new PrefixQuery(term), SIMILAR), Occur.SHOULD);
                }
                most.add(word.build(), Occur.SHOULD);
            }
            most.setMinimumNumberShouldMatch(Math.max(1, typed.size() * 2 / 3));
            query.add(most.build(), Occur.SHOULD);
        }
        return query.build();
    }

    private List<Hit> hits(IndexSearcher searcher, Query query, List<String> typed, int most) throws IOException {
        StoredFields stored = searcher.storedFields();
        Set<String> wanted = new HashSet<>(typed);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : searcher.search(query, most).scoreDocs) {
            Document document = stored.document(one.doc);
            Kind kind = Kind.of(document.get(Fields.KIND));
            hits.add(kind == Kind.PASSAGE ? passage(searcher, document, wanted) : thing(kind, document, wanted));
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

    private Hit passage(IndexSearcher searcher, Document document, Set<String> wanted) throws IOException {
        Passage passage = new Passage(
                document.get(Fields.IRI),
                document.get(Fields.TEXT),
                document.get(Fields.SOURCE),
                document.get(Fields.DOCUMENT),
                document.getField(Fields.START).numericValue().intValue(),
                document.getField(Fields.END).numericValue().intValue());
        String vi = passage.document();
        String en = passage.document();
        ScoreDoc[] in = searcher.search(new TermQuery(new Term(Fields.IRI, passage.document())), 1).scoreDocs;
        if (in.length == 1) {
            Document whole = searcher.storedFields().document(in[0].doc);
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
