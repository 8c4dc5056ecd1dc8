package vn.cancu.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentFinder;
import vn.cancu.query.Documents;
import vn.cancu.query.Duties;
import vn.cancu.query.Duty;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;
import vn.cancu.query.NameFinder;
import vn.cancu.query.NameSearch;
import vn.cancu.query.QueryRunner;
import vn.cancu.query.Search;
import vn.cancu.query.Tracer;
import vn.cancu.query.WordSearch;
import vn.cancu.search.SearchIndex;

/**
 * Everything that can be asked of one generation of the database. Its indexes are made when they are first needed and
 * shared; any number of threads may use it.
 */
public final class Library {
    private final DatasetGraph data;
    private final Texts texts;
    private final Optional<CitationIndex> citations;
    private final Optional<SearchIndex> words;
    private final DocumentFinder documents;
    private final NameFinder names;
    private final QueryRunner questions;
    private final Duties duties;
    private final Tracer tracer;
    private final Search search;
    private final Once<Holdings> holdings;
    private final Once<Chronicle> chronicle;

    private Library(
            DatasetGraph data,
            DocumentFinder documents,
            Optional<CitationIndex> citations,
            Texts texts,
            Optional<SearchIndex> words) {
        this.data = data;
        this.texts = texts;
        this.citations = citations;
        this.words = words;
        this.documents = documents;
        this.names = new NameFinder(data);
        this.questions = new QueryRunner(data, documents, names, citations).keeping();
        this.duties = new Duties(data, documents, names);
        this.tracer = new Tracer(documents);
        this.search = words.<Search>map(index -> new WordSearch(data, index))
                .orElseGet(() -> new NameSearch(data, documents, names));
        this.holdings = new Once<>("holdings", () -> Facts.reading(data, () -> Holdings.read(new Facts(data))));
        this.chronicle = new Once<>("chronicle", () -> Facts.reading(data, () -> Chronicle.read(new Facts(data))));
    }

    /** @param data whose default graph is the union of its named graphs */
    public static Library of(DatasetGraph data) {
        return new Library(data, new DocumentFinder(data), Optional.empty(), Texts.NONE, Optional.empty());
    }

    /**
     * The same with what lies beside the triples of a generation. Whoever opened it closes it.
     *
     * @param citations in which documents are looked up and followed
     * @param words by which things and passages are found
     * @param kept texts of sources
     */
    public static Library of(DatasetGraph data, CitationIndex citations, SearchIndex words, Texts kept) {
        return new Library(data, new DocumentFinder(citations), Optional.of(citations), kept, Optional.of(words));
    }

    /** The same where the texts of sources were kept. */
    public Library with(Texts kept) {
        return new Library(data, documents, citations, kept, words);
    }

    /** Reads what the first readers would wait for. */
    public void prepare() {
        holdings();
        chronicle();
        words.ifPresent(SearchIndex::prepare);
    }

    /** Runs the questions of the catalogue. */
    public QueryRunner questions() {
        return questions;
    }

    /** Who must do what. */
    public Duties duties() {
        return duties;
    }

    /** Finds the document that a number means. */
    public DocumentFinder documents() {
        return documents;
    }

    /** Finds agencies, provinces and clusters by name. */
    public NameFinder names() {
        return names;
    }

    /** Follows relations between documents. */
    public Tracer tracer() {
        return tracer;
    }

    /** Finds whatever fits what was typed. */
    public Search search() {
        return search;
    }

    /** The dossier of the thing with an IRI; nothing where the graph says nothing of it. */
    public Optional<Dossier> open(String iri) {
        return Facts.reading(data, () -> new DossierReader(data, texts).read(iri));
    }

    /** The dossiers of several things, read together: what all of them need is looked up once. */
    public List<Dossier> open(List<String> iris) {
        return Facts.reading(data, () -> {
            DossierReader reader = new DossierReader(data, texts);
            return iris.stream().flatMap(iri -> reader.read(iri).stream()).toList();
        });
    }

    /** Tasks with the words around theirs. */
    public List<QuotedDuty> quoted(List<Duty> tasks) {
        return Facts.reading(data, () -> {
            Facts facts = new Facts(data);
            Labels labels = new Labels(facts);
            EntryReader reader =
                    new EntryReader(facts, labels, new Documents(facts, labels), new Quotations(facts, labels));
            return tasks.stream().map(reader::quoted).toList();
        });
    }

    /**
     * The quotes behind the rows of an answer, within the words around them.
     *
     * @param rows so many of the first
     * @return one a row; nothing for a row that quotes nothing
     */
    public List<Optional<Quotation>> proofs(Answer.Table table, int rows) {
        return Facts.reading(data, () -> {
            Facts facts = new Facts(data);
            return new Proofs(facts, new Quotations(facts, new Labels(facts))).of(table, rows);
        });
    }

    /** The information clusters, by name; at most so many. */
    public List<Cell> clusters(int most) {
        return Facts.reading(data, () -> {
            Facts facts = new Facts(data);
            Labels labels = new Labels(facts);
            return facts.some(Node.ANY, Terms.TYPE, Terms.cancu("InformationCluster"), most).stream()
                    .map(triple -> labels.cell(triple.getSubject()))
                    .sorted(Comparator.comparing((Cell cell) -> cell.text().vi())
                            .thenComparing(Cell::plain))
                    .toList();
        });
    }

    /** What is said of a thing as triples; empty where the graph says nothing of it. */
    public Graph describe(String iri) {
        return Facts.reading(data, () -> Description.of(data, iri));
    }

    /** What there is and what there is not. The first time this goes through the whole graph. */
    public Holdings holdings() {
        return holdings.get();
    }

    /**
     * The same, unless it takes longer than somebody is willing to wait.
     *
     * @param milliseconds to wait for it
     */
    public Optional<Holdings> holdings(long milliseconds) {
        return holdings.within(milliseconds);
    }

    /** All documents by date. The first time this goes through all dates. */
    public Chronicle chronicle() {
        return chronicle.get();
    }

    /**
     * The same, unless it takes longer than somebody is willing to wait.
     *
     * @param milliseconds to wait for it
     */
    public Optional<Chronicle> chronicle(long milliseconds) {
        return chronicle.within(milliseconds);
    }

    /** Documents in time with all that a page shows of them. */
    public List<Chronicle.Entry> entries(List<Chronicle.Item> items) {
        return Facts.reading(data, () -> Chronicle.entries(new Facts(data), items));
    }
}
