package vn.cancu.bench.neo4j;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;
import vn.cancu.bench.compare.Engine;
import vn.cancu.bench.compare.Facts;
import vn.cancu.bench.compare.Question;

/** Neo4j in the process, without a server between: nodes with indexes, one relationship type a role. */
public final class Neo4j implements Engine {
    private static final Label DOCUMENT = Label.label("Document");
    private static final Label AGENCY = Label.label("Agency");
    private static final Label PROVINCE = Label.label("Province");
    private static final Label DUTY = Label.label("Duty");
    private static final RelationshipType CITES = RelationshipType.withName("CITES");
    private static final RelationshipType CITATION = RelationshipType.withName("CITATION");
    private static final RelationshipType IMPLEMENTS = RelationshipType.withName("IMPLEMENTS");
    private static final RelationshipType BASED_ON = RelationshipType.withName("BASED_ON");
    private static final RelationshipType REPEALS = RelationshipType.withName("REPEALS");
    private static final RelationshipType PASSED_BY = RelationshipType.withName("PASSED_BY");
    private static final RelationshipType IN = RelationshipType.withName("IN");
    private static final RelationshipType ASSIGNED_BY = RelationshipType.withName("ASSIGNED_BY");
    private static final RelationshipType BODY = RelationshipType.withName("BODY");
    private static final RelationshipType PARTNER = RelationshipType.withName("PARTNER");
    private static final int BATCH = 50_000;

    private static final Map<Question, String> CYPHER = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Question.TRANSITIVE_IMPLEMENTERS,
                    "MATCH (x:Document {iri: $subject})<-[:IMPLEMENTS*]-(d:Document) "
                            + "WITH DISTINCT d RETURN d.iri, d.number, d.date"),
            Map.entry(
                    Question.LEGAL_BASES,
                    "MATCH (:Document {iri: $subject})-[c:CITATION {role: 'legal-basis'}]->(d) "
                            + "RETURN d.iri, d.number, d.date, c.quote"),
            Map.entry(
                    Question.RESPONSIBILITIES,
                    "MATCH (:Document {iri: $subject})<-[:ASSIGNED_BY]-(y:Duty)-[:BODY]->(a) "
                            + "OPTIONAL MATCH (y)-[:PARTNER]->(p) RETURN y.section, a.iri, "
                            + "'https://w3id.org/cancu/nhiem-vu/' + y.role, p.iri, y.task"),
            Map.entry(
                    Question.CITING_BY_YEAR_AND_PROVINCE,
                    "MATCH (:Document {iri: $subject})<-[:CITES]-(d)-[:PASSED_BY]->()-[:IN]->(p) "
                            + "RETURN substring(d.date, 0, 4), p.iri, count(d)"),
            Map.entry(
                    Question.MOST_LEADS,
                    "MATCH (y:Duty {role: 'lead'})-[:BODY]->(a) "
                            + "WITH a, count(y) AS n RETURN a.iri, n ORDER BY n DESC, a.iri LIMIT 20"),
            Map.entry(
                    Question.TITLE_CONTAINS,
                    "MATCH (d:Document) WHERE toLower(d.title) CONTAINS $subject RETURN d.iri"),
            Map.entry(
                    Question.PROVINCES_WITHOUT_PLAN,
                    "MATCH (:Document {iri: $subject})<-[:IMPLEMENTS*]-(d:Document) WITH DISTINCT d "
                            + "MATCH (d)-[:PASSED_BY]->()-[:IN]->(c) WITH collect(DISTINCT c.iri) AS covered "
                            + "MATCH (p:Province) WHERE NOT p.iri IN covered RETURN p.iri"),
            Map.entry(
                    Question.CHAIN_TO_LAW,
                    "MATCH (:Document {iri: $subject})-[:IMPLEMENTS|BASED_ON*]->(d:Document {type: 'Law'}) "
                            + "RETURN DISTINCT d.iri, d.number"),
            Map.entry(
                    Question.STALE_AT_DATE,
                    "MATCH (r)-[:REPEALS]->(d)<-[:CITES]-(c) WHERE c.date > r.date AND c <> r "
                            + "RETURN substring(c.date, 0, 4), count(*)"),
            Map.entry(
                    Question.LOOK_UP,
                    "MATCH (d:Document {number: $subject}) OPTIONAL MATCH (d)-[:PASSED_BY]->(a) "
                            + "RETURN d.iri, d.date, a.iri"),
            Map.entry(
                    Question.CO_CITED,
                    "MATCH (x:Document {iri: $subject})<-[:CITES]-(c)-[:CITES]->(o) WHERE o <> x "
                            + "WITH o, count(c) AS n RETURN o.iri, n ORDER BY n DESC, o.iri LIMIT 20")));

    private DatabaseManagementService service;
    private GraphDatabaseService graph;

    @Override
    public String name() {
        return "Neo4j";
    }

    @Override
    public void load(Facts facts, Path database) {
        open(database);
        try (Loading loading = new Loading(graph)) {
            loading.load(facts);
        }
        try (Transaction transaction = graph.beginTx()) {
            for (String index : List.of("Document(iri)", "Document(number)", "Duty(role)")) {
                String label = index.substring(0, index.indexOf('('));
                String property = index.substring(index.indexOf('(') + 1, index.length() - 1);
                transaction.execute("CREATE INDEX FOR (n:" + label + ") ON (n." + property + ")");
            }
            transaction.commit();
        }
        try (Transaction transaction = graph.beginTx()) {
            transaction.schema().awaitIndexesOnline(10, TimeUnit.MINUTES);
        }
    }

    /** In transactions of some ten thousand statements. */
    private static final class Loading implements AutoCloseable {
        private final GraphDatabaseService graph;
        private final Map<String, String> provinces = new HashMap<>();
        private final Map<String, String> agencies = new HashMap<>();
        private final Map<String, String> documents = new HashMap<>();
        private final Set<String> arrows = new HashSet<>();
        private Transaction transaction;
        private int statements;

        Loading(GraphDatabaseService graph) {
            this.graph = graph;
            transaction = graph.beginTx();
        }

        void load(Facts facts) {
            facts.offices(office -> {
                Node agency = agency(office.iri());
                if (!office.province().isEmpty()) {
                    agency.createRelationshipTo(node(provinces, office.province(), PROVINCE), IN);
                }
            });
            facts.documents(one -> {
                Node document = node(documents, one.iri(), DOCUMENT);
                document.setProperty("type", one.type());
                document.setProperty("number", one.number());
                document.setProperty("date", one.date());
                document.setProperty("title", one.title());
                document.createRelationshipTo(agency(one.issuer()), PASSED_BY);
                next();
            });
            facts.citations(one -> {
                boolean known = documents.containsKey(one.cited());
                Node cited = node(documents, one.cited(), DOCUMENT);
                if (!known && !one.number().isEmpty()) {
                    cited.setProperty("number", one.number());
                }
                Node citing = node(documents, one.citing(), DOCUMENT);
                Relationship citation = citing.createRelationshipTo(cited, CITATION);
                citation.setProperty("role", one.role());
                citation.setProperty("quote", one.quote());
                arrow(citing, cited, CITES, one);
                switch (one.role()) {
                    case "implements" -> arrow(citing, cited, IMPLEMENTS, one);
                    case "legal-basis" -> arrow(citing, cited, BASED_ON, one);
                    case "repeals" -> arrow(citing, cited, REPEALS, one);
                    default -> {
                        // Not asked for.
                    }
                }
                next();
            });
            facts.duties(one -> {
                Node duty = transaction.createNode(DUTY);
                if (!one.section().isEmpty()) {
                    duty.setProperty("section", one.section());
                }
                duty.setProperty("role", one.role());
                duty.setProperty("task", one.task());
                duty.createRelationshipTo(node(documents, one.document(), DOCUMENT), ASSIGNED_BY);
                duty.createRelationshipTo(agency(one.agency()), BODY);
                one.partners().forEach(partner -> duty.createRelationshipTo(agency(partner), PARTNER));
                next();
            });
        }

        private void arrow(Node citing, Node cited, RelationshipType type, Facts.Citation one) {
            if (arrows.add(one.citing() + " " + type.name() + " " + one.cited())) {
                citing.createRelationshipTo(cited, type);
            }
        }

        private Node agency(String iri) {
            return node(agencies, iri, AGENCY);
        }

        private Node node(Map<String, String> known, String iri, Label label) {
            String id = known.get(iri);
            if (id != null) {
                return transaction.getNodeByElementId(id);
            }
            Node node = transaction.createNode(label);
            node.setProperty("iri", iri);
            known.put(iri, node.getElementId());
            return node;
        }

        private void next() {
            if (++statements % BATCH == 0) {
                transaction.commit();
                transaction.close();
                transaction = graph.beginTx();
            }
        }

        @Override
        public void close() {
            transaction.commit();
            transaction.close();
        }
    }

    @Override
    public void open(Path database) {
        service = new DatabaseManagementServiceBuilder(database.toAbsolutePath())
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
                .setConfig(BoltConnector.enabled, false)
                .build();
        graph = service.database("neo4j");
        graph.isAvailable(60_000);
    }

    @Override
    public List<String> answer(Question question, String subject) {
        List<String> rows = new ArrayList<>();
        try (Transaction transaction = graph.beginTx();
                Result result = transaction.execute(CYPHER.get(question), Map.of("subject", subject))) {
            List<String> columns = result.columns();
            while (result.hasNext()) {
                Map<String, Object> values = result.next();
                StringJoiner row = new StringJoiner("\t");
                for (String column : columns) {
                    Object value = values.get(column);
                    row.add(value == null ? "" : value.toString());
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
