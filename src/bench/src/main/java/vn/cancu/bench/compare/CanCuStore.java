package vn.cancu.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import vn.cancu.index.CitationIndex;

/**
 * CanCu's generation: TDB2 with the citation index beside it. What follows citations is answered from the index, the rest
 * by SPARQL as the catalogue writes it, parsed once. Opened is first the index alone, as a cold {@code trace} does.
 */
public final class CanCuStore implements Engine {
    private static final String TRIPLES = "tdb2";
    private static final String INDEX = "citations.idx";
    private static final String CONTENT = "0".repeat(64);

    private final Map<Question, Query> parsed = new ConcurrentHashMap<>();
    private double indexSeconds;
    private IndexAnswers answers;
    private Path triples;
    private volatile DatasetGraph data;

    @Override
    public String name() {
        return "CanCu";
    }

    @Override
    public void load(Facts facts, Path database) throws IOException {
        long start = System.nanoTime();
        IndexFacts.write(facts, database.resolve(INDEX), CONTENT);
        indexSeconds = (System.nanoTime() - start) / 1e9;
        Files.createDirectories(database.resolve(TRIPLES));
        Tdb2.bulkLoad(facts, database.resolve(TRIPLES));
    }

    @Override
    public Map<String, Double> notes() {
        return Map.of("index", indexSeconds);
    }

    @Override
    public void open(Path database) {
        answers = new IndexAnswers(CitationIndex.open(database.resolve(INDEX), CONTENT));
        triples = database.resolve(TRIPLES);
    }

    @Override
    public List<String> answer(Question question, String subject) {
        return switch (question) {
            case TRANSITIVE_IMPLEMENTERS -> answers.implementers(subject);
            case LEGAL_BASES -> answers.legalBases(subject);
            case CITING_BY_YEAR_AND_PROVINCE -> answers.citingByYearAndProvince(subject);
            case PROVINCES_WITHOUT_PLAN -> answers.provincesWithout(subject);
            case CHAIN_TO_LAW -> answers.laws(subject);
            case STALE_AT_DATE -> answers.staleByYear();
            case LOOK_UP -> answers.numbered(subject);
            case CO_CITED -> answers.citedTogether(subject);
            case MOST_LEADS -> answers.mostLeads();
            case RESPONSIBILITIES, TITLE_CONTAINS ->
                Tdb2.select(
                        data(),
                        parsed.computeIfAbsent(question, asked -> QueryFactory.create(asked.rewrittenSparql(subject))));
        };
    }

    private DatasetGraph data() {
        if (data == null) {
            synchronized (this) {
                if (data == null) {
                    data = Tdb2.union(triples);
                }
            }
        }
        return data;
    }

    @Override
    public void close() {
        if (data != null) {
            TDB2.closedown();
        }
    }
}
