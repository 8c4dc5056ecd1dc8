package vn.cancu.bench.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.cancu.bench.compare.Engine;
import vn.cancu.bench.compare.Facts;
import vn.cancu.bench.compare.Question;

/**
 * SQLite as one would tune it for these questions: an edge table that holds both directions in order of its keys,
 * integers for names, recursive queries that say UNION, materialised where a set is asked twice.
 */
public final class Sqlite implements Engine {
    private static final String[] SCHEMA = {
        "CREATE TABLE province(id INTEGER PRIMARY KEY, iri TEXT UNIQUE)",
        "CREATE TABLE agency(id INTEGER PRIMARY KEY, iri TEXT UNIQUE, label TEXT, province INTEGER)",
        "CREATE TABLE document(id INTEGER PRIMARY KEY, iri TEXT UNIQUE, type TEXT, number TEXT, date TEXT, issuer INTEGER, title TEXT)",
        "CREATE TABLE citation(id INTEGER PRIMARY KEY, citing INTEGER, cited INTEGER, role TEXT, quote TEXT)",
        "CREATE TABLE edge(kind INTEGER, cited INTEGER, citing INTEGER, PRIMARY KEY(kind, cited, citing)) WITHOUT ROWID",
        "CREATE TABLE duty(id INTEGER PRIMARY KEY, document INTEGER, section TEXT, agency INTEGER, role TEXT, task TEXT)",
        "CREATE TABLE partner(duty INTEGER, agency INTEGER)"
    };

    /** No ANALYZE: with statistics the planner builds a Bloom filter over all edges in each recursive query (40 times slower). */
    private static final String[] INDEXES = {
        "CREATE INDEX number ON document(number)",
        "CREATE INDEX upwards ON edge(kind, citing, cited)",
        "CREATE INDEX citing ON citation(citing, role)",
        "CREATE INDEX assigned ON duty(document)",
        "CREATE INDEX led ON duty(role, agency)",
        "CREATE INDEX partners ON partner(duty)"
    };

    private static final int CITES = 0;
    private static final int IMPLEMENTS = 1;
    private static final int BASED_ON = 2;
    private static final int REPEALS = 3;

    /** CROSS JOIN keeps the order as written: left to itself, the planner begins with all edges of a kind. */
    private static final String BELOW = """
            WITH RECURSIVE below(id) AS (
              SELECT citing FROM edge WHERE kind = 1 AND cited = (SELECT id FROM document WHERE iri = ?)
              UNION
              SELECT edge.citing FROM below CROSS JOIN edge ON edge.kind = 1 AND edge.cited = below.id)
            """;

    private static final Map<Question, String> SQL = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Question.TRANSITIVE_IMPLEMENTERS,
                    BELOW + "SELECT iri, number, date FROM below CROSS JOIN document USING (id)"),
            Map.entry(Question.LEGAL_BASES, """
                    SELECT d.iri, d.number, d.date, c.quote FROM citation c CROSS JOIN document d ON d.id = c.cited
                    WHERE c.citing = (SELECT id FROM document WHERE iri = ?) AND c.role = 'legal-basis'
                    """),
            Map.entry(Question.RESPONSIBILITIES, """
                    SELECT y.section, a.iri, 'https://w3id.org/cancu/nhiem-vu/' || y.role, b.iri, y.task
                    FROM duty y CROSS JOIN agency a ON a.id = y.agency
                    LEFT JOIN partner p ON p.duty = y.id LEFT JOIN agency b ON b.id = p.agency
                    WHERE y.document = (SELECT id FROM document WHERE iri = ?)
                    """),
            Map.entry(Question.CITING_BY_YEAR_AND_PROVINCE, """
                    SELECT t.year, p.iri, t.n FROM (
                      SELECT substr(d.date, 1, 4) AS year, a.province AS province, COUNT(*) AS n
                      FROM edge e CROSS JOIN document d ON d.id = e.citing CROSS JOIN agency a ON a.id = d.issuer
                      WHERE e.kind = 0 AND e.cited = (SELECT id FROM document WHERE iri = ?) AND a.province IS NOT NULL
                      GROUP BY 1, 2) t CROSS JOIN province p ON p.id = t.province
                    """),
            Map.entry(Question.MOST_LEADS, """
                    SELECT a.iri, n FROM (SELECT agency, COUNT(*) AS n FROM duty WHERE role = 'lead' GROUP BY agency) l
                    CROSS JOIN agency a ON a.id = l.agency ORDER BY n DESC, a.iri LIMIT 20
                    """),
            Map.entry(Question.TITLE_CONTAINS, "SELECT iri FROM document WHERE instr(lower(title), ?) > 0"),
            Map.entry(Question.PROVINCES_WITHOUT_PLAN, BELOW + """
                    , covered(id) AS MATERIALIZED (
                      SELECT DISTINCT a.province FROM below b CROSS JOIN document d ON d.id = b.id CROSS JOIN agency a ON a.id = d.issuer
                      WHERE a.province IS NOT NULL)
                    SELECT iri FROM province WHERE id NOT IN (SELECT id FROM covered)
                    """),
            Map.entry(Question.CHAIN_TO_LAW, """
                    WITH RECURSIVE above(id) AS (
                      SELECT cited FROM edge WHERE kind IN (1, 2) AND citing = (SELECT id FROM document WHERE iri = ?)
                      UNION
                      SELECT edge.cited FROM above CROSS JOIN edge ON edge.kind IN (1, 2) AND edge.citing = above.id)
                    SELECT iri, number FROM above CROSS JOIN document USING (id) WHERE type = 'Law'
                    """),
            Map.entry(Question.STALE_AT_DATE, """
                    SELECT substr(c.date, 1, 4), COUNT(*)
                    FROM edge r CROSS JOIN document n ON n.id = r.citing
                    CROSS JOIN edge e ON e.kind = 0 AND e.cited = r.cited CROSS JOIN document c ON c.id = e.citing
                    WHERE r.kind = 3 AND c.date > n.date AND c.id <> n.id GROUP BY 1
                    """),
            Map.entry(Question.LOOK_UP, """
                    SELECT d.iri, d.date, a.iri FROM document d LEFT JOIN agency a ON a.id = d.issuer WHERE d.number = ?
                    """),
            Map.entry(Question.CO_CITED, """
                    WITH x(id) AS MATERIALIZED (SELECT id FROM document WHERE iri = ?)
                    SELECT d.iri, n FROM (
                      SELECT o.cited AS other, COUNT(*) AS n FROM edge e CROSS JOIN edge o ON o.kind = 0 AND o.citing = e.citing
                      WHERE e.kind = 0 AND e.cited = (SELECT id FROM x) AND o.cited <> (SELECT id FROM x) GROUP BY 1) t
                    CROSS JOIN document d ON d.id = t.other ORDER BY n DESC, d.iri LIMIT 20
                    """)));

    private final ConcurrentLinkedQueue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Map<Question, PreparedStatement>> statements =
            ThreadLocal.withInitial(() -> new EnumMap<>(Question.class));
    private ThreadLocal<Connection> own;

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public void load(Facts facts, Path database) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            for (String table : SCHEMA) {
                statement.execute(table);
            }
            connection.setAutoCommit(false);
            new Loading(connection).load(facts);
            connection.commit();
            for (String index : INDEXES) {
                statement.execute(index);
            }
            connection.commit();
        }
    }

    /** Names as numbers while the tables are filled. */
    private static final class Loading {
        private final Map<String, Integer> provinces = new HashMap<>();
        private final Map<String, Integer> agencies = new HashMap<>();
        private final Map<String, Integer> documents = new HashMap<>();
        private final PreparedStatement province;
        private final PreparedStatement agency;
        private final PreparedStatement document;
        private final PreparedStatement citation;
        private final PreparedStatement edge;
        private final PreparedStatement duty;
        private final PreparedStatement partner;
        private int duties;

        Loading(Connection connection) throws SQLException {
            province = connection.prepareStatement("INSERT INTO province VALUES (?, ?)");
            agency = connection.prepareStatement("INSERT INTO agency VALUES (?, ?, ?, ?)");
            document = connection.prepareStatement("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)");
            citation = connection.prepareStatement("INSERT INTO citation VALUES (NULL, ?, ?, ?, ?)");
            edge = connection.prepareStatement("INSERT OR IGNORE INTO edge VALUES (?, ?, ?)");
            duty = connection.prepareStatement("INSERT INTO duty VALUES (?, ?, ?, ?, ?, ?)");
            partner = connection.prepareStatement("INSERT INTO partner VALUES (?, ?)");
        }

        void load(Facts facts) {
            facts.offices(office -> insert(
                    agency,
                    id(agencies, office.iri()),
                    office.iri(),
                    office.label(),
                    office.province().isEmpty() ? null : province(office.province())));
            facts.documents(one -> insert(
                    document,
                    id(documents, one.iri()),
                    one.iri(),
                    one.type(),
                    one.number(),
                    one.date(),
                    agency(one.issuer()),
                    one.title()));
            facts.citations(this::citation);
            facts.duties(this::duty);
        }

        private void citation(Facts.Citation one) {
            if (!documents.containsKey(one.cited())) {
                String number = one.number().isEmpty() ? null : one.number();
                insert(document, id(documents, one.cited()), one.cited(), null, number, null, null, null);
            }
            int citing = documents.get(one.citing());
            int cited = documents.get(one.cited());
            insert(citation, citing, cited, one.role(), one.quote());
            insert(edge, CITES, cited, citing);
            switch (one.role()) {
                case "implements" -> insert(edge, IMPLEMENTS, cited, citing);
                case "legal-basis" -> insert(edge, BASED_ON, cited, citing);
                case "repeals" -> insert(edge, REPEALS, cited, citing);
                default -> {
                    // Not asked for.
                }
            }
        }

        private void duty(Facts.Duty one) {
            int id = duties++;
            String section = one.section().isEmpty() ? null : one.section();
            insert(duty, id, documents.get(one.document()), section, agency(one.agency()), one.role(), one.task());
            one.partners().forEach(other -> insert(partner, id, agency(other)));
        }

        private int agency(String iri) {
            if (!agencies.containsKey(iri)) {
                insert(agency, id(agencies, iri), iri, null, null);
            }
            return agencies.get(iri);
        }

        private int province(String iri) {
            if (!provinces.containsKey(iri)) {
                insert(province, id(provinces, iri), iri);
            }
            return provinces.get(iri);
        }

        private static int id(Map<String, Integer> ids, String iri) {
            return ids.computeIfAbsent(iri, k -> ids.size());
        }

        private static void insert(PreparedStatement statement, Object... values) {
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void open(Path database) {
        own = ThreadLocal.withInitial(() -> {
            try {
                Connection connection = connect(database);
                connections.add(connection);
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Connection connect(Path database) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.resolve("facts.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = -200000");
            statement.execute("PRAGMA mmap_size = 2147418112");
            statement.execute("PRAGMA temp_store = MEMORY");
        }
        return connection;
    }

    @Override
    public List<String> answer(Question question, String subject) throws SQLException {
        PreparedStatement statement = statements.get().get(question);
        if (statement == null) {
            statement = own.get().prepareStatement(SQL.get(question));
            statements.get().put(question, statement);
        }
        if (!subject.isEmpty()) {
            statement.setString(1, subject);
        }
        List<String> rows = new ArrayList<>();
        try (ResultSet set = statement.executeQuery()) {
            int columns = set.getMetaData().getColumnCount();
            while (set.next()) {
                StringJoiner row = new StringJoiner("\t");
                for (int column = 1; column <= columns; column++) {
                    String value = set.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
