package vn.cancu;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.authority.Authority;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Lexicon;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.extraction.Extractor;
import vn.cancu.graph.GraphBuilder;
import vn.cancu.graph.NamedGraph;
import vn.cancu.query.Answer;
import vn.cancu.query.Catalogue;
import vn.cancu.query.DocumentFinder;
import vn.cancu.query.Duties;
import vn.cancu.query.DutyMatrix;
import vn.cancu.query.DutySelection;
import vn.cancu.query.NameFinder;
import vn.cancu.query.QueryRunner;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.SourceDocument;

/**
 * The front door for Java: read a document, extract what it says, open the database, ask.
 *
 * <pre>{@code
 * Extraction plan = CanCu.extract(CanCu.read(Path.of("ke-hoach.txt")));
 * for (Citation citation : plan.citations()) {
 *     System.out.println(citation.role() + ": " + citation.mention().quote().exact());
 * }
 *
 * try (CanCu cancu = CanCu.open(Path.of("/var/lib/cancu"))) {
 *     Answer.Table plans = cancu.ask("van-ban-nao-trien-khai", Map.of("document", "1191/QĐ-TTg"));
 *     AnswerWriter.of(Locale.ENGLISH).write(plans, Format.CSV, System.out);
 * }
 * }</pre>
 *
 * <p>Whatever a user can mend is thrown as a {@link UserError}, which holds its place, its sentence and its hint in
 * Vietnamese and English. Everything handed out is immutable; all threads may use it.
 */
public final class CanCu implements AutoCloseable {
    private final Store store;
    private final QueryRunner runner;
    private final Duties duties;

    private CanCu(Store store) {
        this.store = store;
        DocumentFinder documents = new DocumentFinder(store.index());
        NameFinder names = new NameFinder(store.dataset());
        this.runner = new QueryRunner(store.dataset(), documents, names, Optional.of(store.index()));
        this.duties = new Duties(store.dataset(), documents, names);
    }

    /**
     * Reads the text of a file.
     *
     * @throws UserError where it is missing, empty, too large or not a text
     */
    public static SourceDocument read(Path file) {
        return DocumentReader.read(file);
    }

    /** All that a document says, each with its quote; finding nothing is an answer, not an error. */
    public static Extraction extract(SourceDocument source) {
        return Reading.EXTRACTOR.extract(source);
    }

    /** The same as RDF, with the evidence of every statement. */
    public static Graph graph(Extraction extraction) {
        return Graphs.BUILDER.build(extraction);
    }

    /** The same with its name, the IRI of its source. */
    public static NamedGraph named(Extraction extraction) {
        return Graphs.BUILDER.buildNamed(extraction);
    }

    /**
     * Opens the database in a folder, for reading; where there is none, builds it first from what ships with the program.
     *
     * @throws UserError where the folder cannot be used, or its database is older than the program, or damaged
     */
    public static CanCu open(Path folder) {
        return new CanCu(Store.openOrBuild(Home.at(folder), Progress.NONE));
    }

    /**
     * Asks a question of the catalogue.
     *
     * @param question its name, such as {@code van-ban-nao-trien-khai}
     * @param parameters what would be typed on the command line, by name
     * @throws UserError where there is no such question, a parameter is missing or wrong, or a document is not known
     */
    public Answer.Table ask(String question, Map<String, String> parameters) {
        return runner.run(Catalogue.bundled().get(question), parameters);
    }

    /**
     * Who must do what.
     *
     * @param selection by document, agency, cluster, role, issuer, year or day
     * @throws UserError where a document, an agency or a cluster is not known, or several have the name
     */
    public DutyMatrix duties(DutySelection selection) {
        return duties.matrix(selection);
    }

    /** Everything, for SPARQL of your own; its default graph is the union of all graphs. */
    public DatasetGraph dataset() {
        return store.dataset();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Made when the first document is read, and not before. */
    private static final class Reading {
        static final Authority AUTHORITY = AuthorityLoader.bundled();
        static final Extractor EXTRACTOR = new Extractor(Lexicon.of(AUTHORITY));
    }

    /** Made when the first graph is built: reading alone needs no Jena. */
    private static final class Graphs {
        static final GraphBuilder BUILDER = new GraphBuilder(Reading.AUTHORITY);
    }
}
