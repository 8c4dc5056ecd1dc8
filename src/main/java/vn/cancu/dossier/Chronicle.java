package vn.cancu.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.query.Bilingual;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Documents;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;

/** All documents whose date is known, by level and day. Made once a generation, since it goes through all dates. */
public final class Chronicle {
    private static final Set<String> LAWS = Set.of("Constitution", "Code", "Law", "Ordinance");
    private static final Set<String> ASSEMBLY = Set.of("quoc-hoi", "ubtvqh");
    private static final Set<String> GOVERNMENT = Set.of("chinh-phu", "thu-tuong", "chu-tich-nuoc");

    private final List<Item> items;

    private Chronicle(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /** From the highest to the lowest, as a reader goes from a law to the plan that carries it out. */
    public enum Level {
        LAW("Quốc hội: luật, pháp lệnh, nghị quyết", "National Assembly: laws, resolutions"),
        GOVERNMENT("Chính phủ, Thủ tướng", "Government, Prime Minister"),
        PARTY("Đảng", "Party"),
        MINISTRY("Bộ, ngành trung ương", "Ministries, central bodies"),
        PROVINCE("Tỉnh, thành phố", "Provinces"),
        LOCAL("Huyện, xã", "Districts, communes"),
        OTHER("Chưa rõ cấp", "Level not known");

        private final Bilingual label;

        Level(String vi, String en) {
            this.label = new Bilingual(vi, en);
        }

        /** For people. */
        public Bilingual label() {
            return label;
        }
    }

    /**
     * A document in time.
     *
     * @param iri of the document
     * @param date {@code YYYY[-MM[-DD]]}
     * @param level of who issued it
     * @param issuer IRI, where known
     * @param province IRI, where it is one's
     */
    public record Item(String iri, String date, Level level, Optional<String> issuer, Optional<String> province) {
        /** Of issue. */
        public int year() {
            return Integer.parseInt(date.substring(0, 4));
        }
    }

    /**
     * A document in time with all that a page shows of it.
     *
     * @param period the years it is for, {@code 2021/2030}, where known
     * @param ended the day since which it is no longer in force, where known
     */
    public record Entry(Item item, DocumentSummary document, Optional<String> period, Optional<String> ended) {}

    /** What to look for; empty for everything. */
    public record Selection(
            Optional<String> from, Optional<String> until, Optional<String> issuer, Optional<String> province) {}

    static Chronicle read(Facts facts) {
        Map<Node, Issuer> issuers = new HashMap<>();
        Map<String, Item> once = new TreeMap<>();
        facts.each(Node.ANY, Terms.DATE, Node.ANY, triple -> {
            Node document = triple.getSubject();
            String date = triple.getObject().getLiteralLexicalForm();
            // Where sources disagree about the day, the earliest is shown; the document's page has them all.
            if (date.matches("\\d{4}.*") && document.isURI()) {
                once.merge(
                        document.getURI(),
                        item(facts, issuers, document, date),
                        (a, b) -> a.date().compareTo(b.date()) <= 0 ? a : b);
            }
        });
        List<Item> items = new ArrayList<>(once.values());
        items.sort(Comparator.comparing(Item::date).thenComparing(Item::iri));
        return new Chronicle(items);
    }

    private record Issuer(String level, Optional<String> province) {}

    private static Item item(Facts facts, Map<Node, Issuer> issuers, Node document, String date) {
        Optional<Node> body = facts.object(document, Terms.PASSED_BY);
        Optional<Issuer> issuer = body.map(node -> issuers.computeIfAbsent(node, key -> issuer(facts, key)));
        return new Item(
                document.getURI(),
                date,
                level(facts, document, body, issuer),
                body.map(Node::toString),
                issuer.flatMap(Issuer::province));
    }

    private static Issuer issuer(Facts facts, Node body) {
        Node level = Terms.cancu("level");
        return new Issuer(
                facts.text(body, level)
                        .or(() -> facts.object(body, Terms.OF_KIND).flatMap(kind -> facts.text(kind, level)))
                        .orElse(""),
                facts.text(body, Terms.PROVINCE));
    }

    private static Level level(Facts facts, Node document, Optional<Node> body, Optional<Issuer> issuer) {
        String slug = body.map(Node::toString)
                .filter(iri -> iri.startsWith(Iris.BASE + "co-quan/"))
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .orElse("");
        boolean law = LAWS.stream().anyMatch(type -> facts.contains(document, Terms.TYPE, Terms.cancu(type)));
        if (law || ASSEMBLY.contains(slug)) {
            return Level.LAW;
        }
        if (GOVERNMENT.contains(slug)) {
            return Level.GOVERNMENT;
        }
        return switch (issuer.map(Issuer::level).orElse("")) {
            case "national" -> Level.MINISTRY;
            case "party" -> Level.PARTY;
            case "provincial" -> Level.PROVINCE;
            case "district", "local" -> Level.LOCAL;
            default -> issuer.flatMap(Issuer::province).isPresent() ? Level.PROVINCE : Level.OTHER;
        };
    }

    /** The documents that fit, by day. */
    public List<Item> select(Selection selection) {
        return items.stream().filter(item -> fits(item, selection)).toList();
    }

    private static boolean fits(Item item, Selection selection) {
        return selection.from().map(day -> compare(item, day) >= 0).orElse(true)
                && selection.until().map(day -> compare(item, day) <= 0).orElse(true)
                && selection
                        .issuer()
                        .map(iri -> item.issuer().filter(iri::equals).isPresent())
                        .orElse(true)
                && selection
                        .province()
                        .map(iri -> item.province().filter(iri::equals).isPresent())
                        .orElse(true);
    }

    /** A year or a month agrees with each of its days. */
    private static int compare(Item item, String day) {
        int both = Math.min(day.length(), item.date().length());
        return item.date().substring(0, both).compareTo(day.substring(0, both));
    }

    /** How many of them each level has in each year. */
    public static Map<Level, Map<Integer, Integer>> counted(List<Item> items) {
        Map<Level, Map<Integer, Integer>> counted = new EnumMap<>(Level.class);
        for (Item item : items) {
            counted.computeIfAbsent(item.level(), key -> new TreeMap<>()).merge(item.year(), 1, Integer::sum);
        }
        return counted;
    }

    /** The same with all that a page shows. */
    static List<Entry> entries(Facts facts, List<Item> items) {
        Documents documents = new Documents(facts, new Labels(facts));
        return items.stream()
                .map(item -> {
                    Node document = NodeFactory.createURI(item.iri());
                    return new Entry(
                            item,
                            documents.summary(document),
                            facts.text(document, Terms.PERIOD),
                            ended(facts, document));
                })
                .toList();
    }

    private static Optional<String> ended(Facts facts, Node document) {
        return facts.subjects(Terms.cancu("statusOf"), document).stream()
                .filter(event -> facts.text(event, Terms.cancu("status"))
                        .filter(status -> status.endsWith("/replaced"))
                        .isPresent())
                .flatMap(event -> facts.text(event, NodeFactory.createURI(Terms.DCTERMS + "date")).stream())
                .min(String::compareTo);
    }
}
