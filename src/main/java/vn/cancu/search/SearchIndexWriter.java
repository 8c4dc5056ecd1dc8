package vn.cancu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Writes a search index into a folder. One thread adds; what is closed before {@link #finish} is no index. */
public final class SearchIndexWriter implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 128;

    private final Directory directory;
    private final IndexWriter writer;
    /** Documents lie in the order of their IRIs, so that hits of equal rank come alike whatever was added first. */
    private static final Sort ORDER = new Sort(new SortField(Fields.IRI, SortField.Type.STRING));

    private final Synonyms synonyms;

    private SearchIndexWriter(Directory directory, IndexWriter writer, Synonyms synonyms) {
        this.directory = directory;
        this.writer = writer;
        this.synonyms = synonyms;
    }

    /** Begins an index in a folder that is empty. */
    public static SearchIndexWriter open(Path folder) throws IOException {
        return open(folder, IndexWriterConfig.OpenMode.CREATE, new Synonyms());
    }

    /** Goes on with an index that was finished, in its own folder. */
    public static SearchIndexWriter continuing(Path folder) throws IOException {
        Synonyms synonyms;
        try (SearchIndex before = SearchIndex.open(folder)) {
            synonyms = Synonyms.of(before.synonyms());
        }
        SearchIndexWriter writer = open(folder, IndexWriterConfig.OpenMode.APPEND, synonyms);
        writer.remove(Fields.SYNONYMS);
        return writer;
    }

    private static SearchIndexWriter open(Path folder, IndexWriterConfig.OpenMode mode, Synonyms synonyms)
            throws IOException {
        Logging.quiet();
        Directory directory = FSDirectory.open(folder);
        boolean open = false;
        try {
            IndexWriterConfig config = new IndexWriterConfig(FoldingAnalyzer.plain())
                    .setOpenMode(mode)
                    .setIndexSort(ORDER)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    // What a build that failed has written is thrown away as a whole.
                    .setCommitOnClose(false);
            SearchIndexWriter made = new SearchIndexWriter(directory, new IndexWriter(directory, config), synonyms);
            open = true;
            return made;
        } finally {
            if (!open) {
                directory.close();
            }
        }
    }

    /** Takes out a thing or a passage; that it is not there is no error. */
    public void remove(String iri) throws IOException {
        writer.deleteDocuments(new Term(Fields.IRI, iri));
    }

    private static Document named(String iri) {
        Document document = new Document();
        document.add(new StringField(Fields.IRI, iri, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.IRI, new BytesRef(iri)));
        return document;
    }

    /** Adds a thing; each once. */
    public void add(Thing thing) throws IOException {
        Document document = named(thing.iri());
        document.add(new StringField(Fields.KIND, thing.kind().code(), Field.Store.YES));
        document.add(new StoredField(Fields.LABEL_VI, thing.labelVi()));
        document.add(new StoredField(Fields.LABEL_EN, thing.labelEn()));
        document.add(new Field(Fields.LABEL, thing.labelVi(), Fields.RUNNING));
        words(document, thing.labelVi());
        if (!thing.labelEn().equals(thing.labelVi())) {
            words(document, thing.labelEn());
        }
        key(document, thing.labelVi());
        key(document, thing.labelEn());
        for (String name : thing.names()) {
            words(document, name);
            key(document, name);
        }
        for (String title : thing.titles()) {
            document.add(new StoredField(Fields.TITLE, title));
            words(document, title);
            key(document, title);
        }
        if (thing.cited() > 0) {
            document.add(new NumericDocValuesField(Fields.CITED, thing.cited()));
        }
        writer.addDocument(document);
    }

    private static void words(Document document, String text) {
        document.add(new Field(Fields.WORDS, text, Fields.RUNNING));
    }

    private static void key(Document document, String name) {
        String key = Fields.key(name);
        if (!key.isEmpty() && key.length() <= SearchIndex.LONGEST) {
            document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        }
    }

    /** Adds a passage; each once. */
    public void add(Passage passage) throws IOException {
        Document document = named(passage.iri());
        document.add(new StringField(Fields.KIND, Kind.PASSAGE.code(), Field.Store.YES));
        document.add(new StringField(Fields.SOURCE, passage.source(), Field.Store.YES));
        document.add(new StoredField(Fields.DOCUMENT, passage.document()));
        document.add(new StoredField(Fields.START, passage.start()));
        document.add(new StoredField(Fields.END, passage.end()));
        document.add(new StoredField(Fields.TEXT, passage.text()));
        words(document, passage.text());
        writer.addDocument(document);
    }

    /** Takes names that mean the same, whatever they are the names of. */
    public void synonyms(Collection<String> names) {
        synonyms.add(names);
    }

    /** Forgets names of one thing that mean the same. */
    public void removeSynonyms(Collection<String> names) {
        synonyms.remove(names);
    }

    /** Completes the index. */
    public void finish() throws IOException {
        Document document = named(Fields.SYNONYMS);
        document.add(new StoredField(Fields.SYNONYMS, synonyms.lines()));
        writer.addDocument(document);
        // Written once and read ever after.
        writer.forceMerge(1);
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
