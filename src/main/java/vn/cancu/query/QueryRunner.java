package vn.cancu.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.index.CitationIndex;

/**
 * Runs questions of the catalogue over a dataset whose default graph is the union of its named graphs. One object for
 * one generation of the database; any number of threads may use it.
 */
public final class QueryRunner {
    /** Nanoseconds after which an answer is worth keeping. */
    private static final long SLOW = 50_000_000;
    /** Of kept answers. */
    private static final long KEPT_BYTES = 128L << 20;

    private final DatasetGraph data;
    private final DocumentFinder documents;
    private final NameFinder names;
    private final Optional<CitationIndex> index;
    private final Optional<KeptAnswers> kept;
    private final Map<Choice, Query> plans = new ConcurrentHashMap<>();

    /** A question, and the variables of its parameters that have a value. */
    private record Choice(String text, Set<String> given) {}

    /** @param data whose default graph is the union of its named graphs */
    public QueryRunner(DatasetGraph data) {
        this(data, new DocumentFinder(data), new NameFinder(data), Optional.empty());
    }

    /** With the citation index of the same generation, in which documents are looked up and some questions answered. */
    public QueryRunner(DatasetGraph data, CitationIndex index) {
        this(data, new DocumentFinder(index), new NameFinder(data), Optional.of(index));
    }

    /**
     * With finders that others use as well.
     *
     * @param index that answers the questions which it can; all are asked in SPARQL where there is none
     */
    public QueryRunner(DatasetGraph data, DocumentFinder documents, NameFinder names, Optional<CitationIndex> index) {
        this(data, documents, names, index, Optional.empty());
    }

    private QueryRunner(
            DatasetGraph data,
            DocumentFinder documents,
            NameFinder names,
            Optional<CitationIndex> index,
            Optional<KeptAnswers> kept) {
        this.data = data;
        this.documents = documents;
        this.names = names;
        this.index = index;
        this.kept = kept;
    }

    /** The same for many who ask: it keeps answers that took long. */
    public QueryRunner keeping() {
        return new QueryRunner(data, documents, names, index, Optional.of(new KeptAnswers(KEPT_BYTES)));
    }

    /**
     * Runs one question.
     *
     * @param values what was typed, by the names of the parameters ({@code -} and {@code _} are the same there)
     * @return the rows, each IRI with its label in both languages
     * @throws UserError UNKNOWN_PARAMETER, MISSING_PARAMETER, BAD_PARAMETER; for documents UNKNOWN_NUMBER or
     *     AMBIGUOUS_NUMBER; for agencies, provinces and clusters UNKNOWN_NAME or AMBIGUOUS_NAME
     */
    public Answer.Table run(CatalogueQuery question, Map<String, String> values) {
        return Facts.reading(data, () -> {
            Map<String, Node> bound = values(question, values);
            KeptAnswers.Asked asked = new KeptAnswers.Asked(question.text(), bound);
            return kept.flatMap(answers -> answers.get(asked)).orElseGet(() -> {
                long begin = System.nanoTime();
                Answer.Table answer = answer(question, bound);
                if (System.nanoTime() - begin > SLOW) {
                    kept.ifPresent(answers -> answers.put(asked, answer));
                }
                return answer;
            });
        });
    }

    private Answer.Table answer(CatalogueQuery question, Map<String, Node> bound) {
        Facts facts = new Facts(data);
        Labels labels = new Labels(facts, index);
        Optional<IndexedQuestion> indexed = index.flatMap(any -> IndexedQuestions.of(question));
        if (indexed.isPresent()) {
            return Solutions.table(question, indexed.get(), new IndexTerms(index.orElseThrow(), facts), bound, labels);
        }
        QueryExecBuilder builder = QueryExec.dataset(data).query(plan(question, bound.keySet()));
        bound.forEach((variable, value) -> builder.substitution(Var.alloc(variable), value));
        return Rows.read(builder, question.columns(), labels);
    }

    /**
     * The SPARQL of a question with the values put in, as people would write it: for reading, and for going on from
     * there. It gives the same rows as {@link #run}, which binds values and never pastes them.
     *
     * @param values what was typed; what is missing stays a variable
     * @throws UserError as {@link #run}
     */
    public String text(CatalogueQuery question, Map<String, String> values) {
        String text = question.text().replaceAll("(?m)^#\\+.*\\R?", "").strip() + "\n";
        Set<String> missing = question.parameters().stream()
                .filter(parameter ->
                        parameter.required() && parameter.defaultValue().isEmpty())
                .map(Parameter::name)
                .filter(name -> values.getOrDefault(name, "").isBlank())
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            return text;
        }
        for (Map.Entry<String, Node> value :
                Facts.reading(data, () -> values(question, values)).entrySet()) {
            String variable = Pattern.quote("?" + value.getKey()) + "\\b";
            String term = Matcher.quoteReplacement(NodeFmtLib.strNT(value.getValue()));
            text = text.replaceAll("!BOUND\\(" + variable + "\\) \\|\\| ", "").replaceAll(variable, term);
        }
        return text;
    }

    private Query plan(CatalogueQuery question, Set<String> given) {
        return plans.computeIfAbsent(
                new Choice(question.text(), Set.copyOf(given)),
                choice -> Specialised.of(
                        question.query(),
                        question.parameters().stream()
                                .map(parameter -> Var.alloc(parameter.variable()))
                                .collect(Collectors.toSet()),
                        given.stream().map(Var::alloc).collect(Collectors.toSet())));
    }

    /** The values by their variables; throws as {@link #run}. */
    Map<String, Node> values(CatalogueQuery question, Map<String, String> values) {
        Map<String, String> given = new TreeMap<>();
        values.forEach((name, value) -> given.put(name.replace('-', '_'), value));
        Set<String> unknown = new TreeSet<>(given.keySet());
        question.parameters().forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
            throw UserError.of(
                    Code.UNKNOWN_PARAMETER,
                    Location.NONE,
                    question.name(),
                    String.join(", ", unknown),
                    question.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")));
        }
        Map<String, Node> bound = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            String value = given.getOrDefault(parameter.name(), "");
            if (value.isBlank()) {
                value = parameter.defaultValue().orElse("");
            }
            if (!value.isBlank()) {
                bound.put(parameter.variable(), read(parameter, value.strip()));
            } else if (parameter.required()) {
                throw UserError.of(Code.MISSING_PARAMETER, Location.NONE, question.name(), parameter.name());
            }
        }
        return bound;
    }

    private Node read(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case DOCUMENT -> NodeFactory.createURI(documents.require(value).iri());
            case AGENCY, PROVINCE, CLUSTER -> NodeFactory.createURI(names.require(parameter.type(), value));
            case IRI -> iri(parameter, value);
            case DATE ->
                NodeFactory.createLiteralDT(
                        Days.of(value)
                                .orElseThrow(() -> bad(parameter, value, Days.TAKEN))
                                .toString(),
                        XSDDatatype.XSDdate);
            case INTEGER -> {
                if (!value.matches("[+-]?\\d{1,18}")) {
                    throw bad(parameter, value, "1, 2, 3, …");
                }
                yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
            }
            case TEXT -> NodeFactory.createLiteralString(value);
        };
    }

    private Node iri(Parameter parameter, String value) {
        List<Cell> concepts = concepts(parameter);
        if (concepts.isEmpty()) {
            return NodeFactory.createURI(Shorthand.expand(value));
        }
        return Concepts.named(value, concepts)
                .flatMap(Cell::value)
                .orElseThrow(() -> bad(
                        parameter, value, concepts.stream().map(Concepts::local).collect(Collectors.joining(", "))));
    }

    /**
     * What a parameter may be that takes an IRI.
     *
     * @return the concepts of its example's scheme; none where any IRI may be meant
     */
    public List<Cell> concepts(Parameter parameter) {
        return Facts.reading(data, () -> {
            Facts facts = new Facts(data);
            return new Concepts(facts, new Labels(facts)).of(parameter);
        });
    }

    /** The concept that was typed for such a parameter, where it is one. */
    public Optional<Cell> concept(Parameter parameter, String typed) {
        return Concepts.named(typed, concepts(parameter));
    }

    private static UserError bad(Parameter parameter, String value, String takes) {
        return UserError.of(Code.BAD_PARAMETER, Location.NONE, parameter.name(), value, takes);
    }
}
