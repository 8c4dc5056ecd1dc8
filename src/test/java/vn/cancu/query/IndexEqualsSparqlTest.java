package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.citation.Role;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;
import vn.cancu.store.IndexPart;

/** What the citation index answers is what plain SPARQL answers: over the graphs of the tests and over random ones. */
class IndexEqualsSparqlTest {
    private static final int RANDOM_GRAPHS = 6;

    private static final String PREFIXES = """
            BASE <https://w3id.org/cancu/>
            PREFIX cancu: <https://w3id.org/cancu/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            """;

    /** A graph with its index. */
    private record Case(String name, DatasetGraph data, CitationIndex index) {
        static Case of(String name, DatasetGraph data) {
            return new Case(name, data, Facts.reading(data, () -> IndexPart.of(data)));
        }

        /** Rows as texts, in the order of the query. */
        List<List<String>> rows(String query, Object... arguments) {
            String text = PREFIXES + query.formatted(arguments);
            return Txn.calculateRead(data, () -> {
                try (QueryExec execution = QueryExec.dataset(data).query(text).build()) {
                    var rows = execution.select();
                    List<Var> columns = rows.getResultVars();
                    List<List<String>> all = new ArrayList<>();
                    while (rows.hasNext()) {
                        Binding row = rows.next();
                        all.add(columns.stream()
                                .map(column -> row.contains(column) ? written(row.get(column)) : "")
                                .toList());
                    }
                    return all;
                }
            });
        }

        private static String written(Node node) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        }

        List<String> documents() {
            return IntStream.range(0, index.documents()).mapToObj(index::iri).toList();
        }

        /** At most two dozen, from all over: a tree of the reference takes a query a step. */
        List<String> some() {
            List<String> all = documents();
            int step = 1 + all.size() / 24;
            return IntStream.range(0, all.size())
                    .filter(i -> i % step == 0)
                    .mapToObj(all::get)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Cases {
        static final List<Case> ALL = Stream.concat(
                        Stream.of(Case.of("seeds", Fixture.DATA), Case.of("shipped", Fixture.Shipped.DATA)),
                        IntStream.range(0, RANDOM_GRAPHS)
                                .mapToObj(seed -> Case.of("random " + seed, RandomGraph.of(seed))))
                .toList();
    }

    static List<Case> cases() {
        return Cases.ALL;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void closures(Case graph) {
        Map<Role, String> arrows = Map.of(
                Role.IMPLEMENTS, "cancu:implements|cancu:reportedImplements",
                Role.LEGAL_BASIS, "eli:based_on|cancu:reportedBasis");
        for (String document : graph.documents()) {
            int thing = graph.index().thing(document);
            arrows.forEach((role, arrow) -> {
                assertThat(iris(graph, graph.index().allThatDo(thing, role)))
                        .containsExactlyInAnyOrderElementsOf(first(graph.rows(
                                "SELECT DISTINCT ?d { ?d (%s)+ <%s> FILTER(?d != <%2$s>) }", arrow, document)));
                assertThat(iris(graph, graph.index().allDoneTo(thing, role)))
                        .containsExactlyInAnyOrderElementsOf(first(graph.rows(
                                "SELECT DISTINCT ?d { <%2$s> (%1$s)+ ?d FILTER(?d != <%2$s>) }", arrow, document)));
            });
        }
    }

    private static List<String> iris(Case graph, int[] things) {
        return IntStream.of(things).mapToObj(graph.index()::iri).toList();
    }

    private static List<String> first(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void traces(Case graph) {
        Tracer tracer = new Tracer(graph.index());
        for (TraceOptions options : List.of(
                TraceOptions.ALL,
                new TraceOptions(true, true, true, Optional.empty()),
                new TraceOptions(true, true, false, Optional.of(LocalDate.of(2021, 5, 20))))) {
            for (String document : graph.some()) {
                Trace trace = tracer.trace(document, Optional.empty(), OptionalInt.empty(), options);
                Reference reference = new Reference(graph, options);
                assertThat(trace.document()).contains(reference.summary(document));
                List<TraceNode> below = new ArrayList<>(reference.tree(document, Role.IMPLEMENTS, true));
                below.addAll(reference.tree(document, Role.LEGAL_BASIS, true));
                assertThat(trace.implementedBy()).isEqualTo(below);
                assertThat(trace.restsOn()).isEqualTo(reference.tree(document, Role.LEGAL_BASIS, false));
                assertThat(trace.implemented()).isEqualTo(reference.tree(document, Role.IMPLEMENTS, false));
            }
        }
    }

    /** The tree as its definition has it, one query a step. */
    private static final class Reference {
        private final Case graph;
        private final TraceOptions options;
        private final Map<String, DocumentSummary> summaries = new TreeMap<>();

        Reference(Case graph, TraceOptions options) {
            this.graph = graph;
            this.options = options;
        }

        DocumentSummary summary(String document) {
            return summaries.computeIfAbsent(
                    document,
                    iri -> Facts.reading(graph.data(), () -> {
                        Facts facts = new Facts(graph.data());
                        return new Documents(facts, new Labels(facts)).summary(NodeFactory.createURI(iri));
                    }));
        }

        /** A place in the tree: which document, what joins it to the place above, and that place. */
        private record Place(String document, Role role, Optional<Place> above, List<Place> below, Set<String> marks) {
            static Place under(Place above, String document, Role role) {
                return new Place(document, role, Optional.of(above), new ArrayList<>(), new LinkedHashSet<>());
            }
        }

        List<TraceNode> tree(String root, Role role, boolean down) {
            Place top = new Place(root, role, Optional.empty(), new ArrayList<>(), new LinkedHashSet<>());
            Set<String> followed = new TreeSet<>();
            List<Place> level = List.of(top);
            for (int depth = 0; !level.isEmpty(); depth++) {
                List<Place> next = new ArrayList<>();
                for (Place place : level) {
                    if (!followed.add(place.document())) {
                        place.marks().add("repeated");
                    } else if (depth == 0 || !options.direct()) {
                        List<String> others = neighbours(place.document(), role, down);
                        others.forEach(other -> place.below().add(Place.under(place, other, role)));
                        if (role == Role.IMPLEMENTS && down && !options.direct()) {
                            neighbours(place.document(), Role.ESTABLISHES, false).stream()
                                    .filter(issued -> !others.contains(issued))
                                    .forEach(issued -> place.below().add(Place.under(place, issued, Role.ESTABLISHES)));
                        }
                        next.addAll(place.below());
                    }
                }
                level = next;
            }
            return nodes(top, down);
        }

        /** What the document above issues is there for those that carry it out. */
        private List<TraceNode> nodes(Place place, boolean down) {
            return place.below().stream()
                    .map(below -> node(place, below, down))
                    .filter(node ->
                            node.role() != Role.ESTABLISHES || !node.children().isEmpty())
                    .toList();
        }

        private TraceNode node(Place place, Place below, boolean down) {
            boolean issued = below.role() == Role.ESTABLISHES;
            boolean way = down && !issued;
            List<Passage> stated = quotes(place.document(), below.document(), below.role(), way, "stated");
            List<Passage> reported = quotes(place.document(), below.document(), below.role(), way, "reported");
            Certainty step = stated.isEmpty() ? Certainty.REPORTED : Certainty.STATED;
            return new TraceNode(
                    summary(below.document()),
                    below.role(),
                    place.above().isEmpty() && !issued ? step : Certainty.INFERRED,
                    step,
                    Stream.concat(stated.stream(), reported.stream()).toList(),
                    below.marks().contains("repeated"),
                    nodes(below, down));
        }

        private List<String> neighbours(String document, Role role, boolean down) {
            return first(graph.rows(
                            "SELECT DISTINCT ?other { %s ?c cancu:role <vai-tro/%s> FILTER(?other != <%s>) }",
                            pattern(document, "?other", down), role.code(), document))
                    .stream()
                    .map(this::summary)
                    .filter(other -> options.asOf().isEmpty()
                            || other.issueDate().isEmpty()
                            || issuedBy(other.issueDate().get()))
                    .sorted(DocumentSummary.ORDER)
                    .map(DocumentSummary::iri)
                    .toList();
        }

        /** A year or a month counts from its first day. */
        private boolean issuedBy(String date) {
            String day = (date + "-01-01").substring(0, "2000-01-01".length());
            return !LocalDate.parse(day).isAfter(options.asOf().orElseThrow());
        }

        private static String pattern(String document, String other, boolean down) {
            String from = down ? other : "<" + document + ">";
            String to = down ? "<" + document + ">" : other;
            return "{ ?c cancu:citing %s ; cancu:cited %s ; cancu:inverse false } UNION { ?c cancu:citing %2$s ; cancu:cited %1$s ; cancu:inverse true }"
                    .formatted(from, to);
        }

        private List<Passage> quotes(String document, String other, Role role, boolean down, String standing) {
            return graph
                    .rows(
                            "SELECT DISTINCT ?exact ?source ?start ?end { %s ?c cancu:role <vai-tro/%s> ; cancu:standing <hien-trang/%s> ; cancu:evidence ?e . ?e oa:exact ?exact ; oa:hasSource ?source ; oa:start ?start ; oa:end ?end } ORDER BY STR(?source) ?start ?end",
                            pattern(document, "<" + other + ">", down), role.code(), standing)
                    .stream()
                    .map(row -> new Passage(
                            row.get(0),
                            row.get(1),
                            label(row.get(1)),
                            Integer.parseInt(row.get(2)),
                            Integer.parseInt(row.get(3))))
                    .toList();
        }

        private String label(String source) {
            return Facts.reading(graph.data(), () -> new Labels(new Facts(graph.data()))
                    .orShort(NodeFactory.createURI(source))
                    .vi());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsByYearAndProvince(Case graph) {
        CitingCounts counts = new CitingCounts(graph.index());
        for (String document : graph.documents()) {
            List<List<String>> found = counts.of(document).stream()
                    .map(row -> List.of(
                            row.year().isPresent() ? Integer.toString(row.year().getAsInt()) : "",
                            row.province().orElse(""),
                            Integer.toString(row.documents())))
                    .toList();
            assertThat(found).containsExactlyElementsOf(graph.rows("""
                            SELECT ?year ?province (COUNT(DISTINCT ?citing) AS ?n) {
                              ?citing eli:cites <%s> .
                              OPTIONAL {
                                SELECT ?citing (SUBSTR(MIN(STR(?date)), 1, 4) AS ?year) { ?citing eli:date_document ?date }
                                GROUP BY ?citing
                              }
                              OPTIONAL { ?citing eli:passed_by ?issuer . ?issuer cancu:province ?province }
                            }
                            GROUP BY ?year ?province ORDER BY ?year STR(?province)
                            """, document));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatHadChangedAtTheDateOfCiting(Case graph) {
        List<List<String>> asked = graph.rows("""
                        SELECT DISTINCT ?document ?basis ?change ?by ?since {
                          ?document eli:based_on|cancu:reportedBasis ?basis .
                          { SELECT ?document (MIN(STR(?date)) AS ?issued) { ?document eli:date_document ?date } GROUP BY ?document }
                          {
                            VALUES (?changes ?change) { (eli:amends <vai-tro/amends>) (eli:repeals <vai-tro/repeals>) }
                            ?by ?changes ?basis .
                            { SELECT ?by (MIN(STR(?other)) AS ?since) { ?by eli:date_document ?other } GROUP BY ?by }
                          } UNION {
                            ?event cancu:statusOf ?basis ; cancu:status ?change ; dcterms:date ?day .
                            FILTER(?change != <tinh-trang/in-force>)
                            BIND(STR(?day) AS ?since)
                            OPTIONAL { ?event cancu:causedBy ?by }
                          }
                          FILTER(?since <= ?issued)
                          FILTER(!BOUND(?by) || ?by != ?document)
                        }
                        """);
        StaleBases stale = new StaleBases(graph.index());
        assertThat(stale.all().stream().map(IndexEqualsSparqlTest::row).distinct())
                .containsExactlyInAnyOrderElementsOf(asked);
        for (String basis : graph.documents()) {
            assertThat(stale.of(basis).stream().map(IndexEqualsSparqlTest::row).distinct())
                    .containsExactlyInAnyOrderElementsOf(asked.stream()
                            .filter(row -> row.get(1).equals(basis))
                            .toList());
        }
    }

    private static List<String> row(StaleBasis stale) {
        return List.of(
                stale.document(), stale.basis(), stale.change(), stale.by().orElse(""), stale.date());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void provincesWithoutAPlan(Case graph) {
        Coverage coverage = new Coverage(graph.index());
        QueryRunner runner = new QueryRunner(graph.data(), graph.index());
        CatalogueQuery question = Catalogue.bundled().get("tinh-bien-gioi-nao-chua-co-ke-hoach");
        for (String document : graph.documents()) {
            for (Optional<LocalDate> day :
                    List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2022, 1, 1)))) {
                Map<String, String> values = new LinkedHashMap<>(Map.of("document", document));
                day.ifPresent(date -> values.put("date", date.toString()));
                assertThat(coverage.without(document, true, day))
                        .containsExactlyElementsOf(runner.run(question, values).rows().stream()
                                .map(row -> row.get(0).value().orElseThrow().toString())
                                .toList());
            }
        }
    }

    /** By number, by number and year, by number and province: all that have it, unless some of them are identified. */
    @ParameterizedTest
    @MethodSource("cases")
    void numbers(Case graph) {
        DocumentFinder finder = new DocumentFinder(graph.index());
        for (String number : first(graph.rows("SELECT DISTINCT ?n { ?d eli:number ?n }"))) {
            // A leading zero is no part of a number.
            Set<String> having = new TreeSet<>();
            Set<String> identified = new TreeSet<>();
            for (List<String> row : graph.rows(
                    "SELECT ?d ?n ?u { ?d eli:number ?n OPTIONAL { ?d a ?u FILTER(?u = cancu:UnidentifiedDocument) } }")) {
                if (row.get(1).replaceFirst("^0+", "").equals(number.replaceFirst("^0+", ""))) {
                    (row.get(2).isEmpty() ? identified : having).add(row.get(0));
                }
            }
            Set<String> expected = identified.isEmpty() ? having : identified;
            assertThat(found(finder.find(number))).as(number).isEqualTo(expected);
            for (int year : List.of(2020, 2021, 2023)) {
                Set<String> ofYear = new TreeSet<>(expected);
                ofYear.removeIf(document -> !graph.index()
                        .text(graph.index().thing(document), Property.DATE)
                        .map(date -> date.startsWith(Integer.toString(year)))
                        .orElseGet(() -> document.contains("/" + year + "/")));
                assertThat(found(finder.find(number, Optional.empty(), OptionalInt.of(year))))
                        .as(number + " " + year)
                        .isEqualTo(ofYear);
            }
        }
    }

    private static Set<String> found(Finding finding) {
        if (finding instanceof Finding.Found found) {
            return Set.of(found.document().iri());
        }
        return finding instanceof Finding.Several several
                ? several.candidates().stream().map(DocumentSummary::iri).collect(TreeSet::new, Set::add, Set::addAll)
                : Set.of();
    }

    /** The graphs must have what the tests are about. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?d (cancu:implements|cancu:reportedImplements)+ ?d",
                "?c cancu:inverse true ; cancu:role <vai-tro/implements>",
                "?c cancu:standing <hien-trang/reported> ; cancu:role <vai-tro/legal-basis>",
                "?c cancu:evidence ?a , ?b FILTER(?a != ?b)",
                "?c cancu:citing ?d ; cancu:cited ?d",
                "?a cancu:citing ?d ; cancu:cited ?e ; cancu:role ?r . ?b cancu:citing ?d ; cancu:cited ?e ; cancu:role ?r FILTER(?a != ?b)",
                "?d eli:date_document ?a , ?b FILTER(?a != ?b)",
                "?d eli:number ?n . ?e eli:number ?n FILTER(?d != ?e)",
                "?d a cancu:Document MINUS { ?d eli:number ?n }",
                "?i cancu:province ?a , ?b FILTER(?a != ?b)",
            })
    void theRandomGraphsAreCrooked(String pattern) {
        assertThat(Cases.ALL.stream()
                        .filter(graph -> graph.name().startsWith("random"))
                        .filter(graph ->
                                !graph.rows("SELECT * { %s } LIMIT 1", pattern).isEmpty()))
                .hasSizeGreaterThan(1);
    }
}
