package vn.cancu.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.text.Folding;

/**
 * Finds the agency, province or cluster that a person means: by slug, path or IRI, by label or other label with
 * diacritics, the same without, and at last by words that only one name has. One object for one generation of the
 * database: it keeps an index of names.
 */
public final class NameFinder {
    private static final int CANDIDATES_IN_MESSAGE = 6;
    /** Long forms that people and documents shorten, folded. */
    private static final Map<String, String> SHORT = Map.of(
            "uy-ban-nhan-dan", "ubnd",
            "hoi-dong-nhan-dan", "hdnd",
            "bo-doi-bien-phong", "bdbp",
            "thanh-pho", "tp");

    private static final List<Node> NAMING =
            List.of(Terms.LABEL, Terms.PREF_LABEL, Terms.ALT_LABEL, Terms.cancu("symbol"), Terms.cancu("otherSymbol"));

    private final Facts facts;
    private final Map<ParameterType, Names> known = new java.util.concurrent.ConcurrentHashMap<>();

    /** @param data whose union of named graphs is searched */
    public NameFinder(DatasetGraph data) {
        this.facts = new Facts(data);
    }

    /**
     * The thing that {@code typed} means.
     *
     * @param kind AGENCY, PROVINCE or CLUSTER
     * @return its IRI
     * @throws UserError UNKNOWN_NAME with the nearest names, AMBIGUOUS_NAME with the candidates
     */
    public String require(ParameterType kind, String typed) {
        return Facts.reading(facts.data(), () -> find(kind, typed.strip())).getURI();
    }

    /**
     * All things of a kind that {@code typed} may mean: those of exactly that name, else of that name in another
     * spelling, else with all its words.
     *
     * @param kind AGENCY, PROVINCE or CLUSTER
     */
    List<Node> fitting(ParameterType kind, String typed) {
        Names names = known.computeIfAbsent(kind, Names::new);
        Set<Node> hits = new LinkedHashSet<>(names.lower.getOrDefault(Folding.lower(typed), Set.of()));
        hits.addAll(names.folded.getOrDefault(key(typed), Set.of()));
        hits.addAll(names.containing(key(typed)));
        return List.copyOf(hits);
    }

    private Node find(ParameterType kind, String typed) {
        String path = typed.startsWith("/") ? typed.substring(1) : typed;
        // The slug of a province that kept its name through the mergers is that of the one before.
        for (String iri :
                List.of(typed, Iris.BASE + path, folder(kind) + Folding.slug(typed), folder(kind) + key(typed))) {
            Node node = NodeFactory.createURI(iri);
            if (iri.startsWith(folder(kind)) && isNamed(kind, node)) {
                return node;
            }
        }
        Names names = known.computeIfAbsent(kind, Names::new);
        for (Set<Node> hits : List.of(
                names.lower.getOrDefault(Folding.lower(typed), Set.of()),
                names.folded.getOrDefault(key(typed), Set.of()),
                names.containing(key(typed)))) {
            if (hits.size() == 1) {
                return hits.iterator().next();
            }
            if (hits.size() > 1) {
                throw UserError.of(Code.AMBIGUOUS_NAME, Location.NONE, typed, listed(hits));
            }
        }
        throw UserError.of(
                Code.UNKNOWN_NAME,
                Location.NONE,
                typed,
                Nearest.to(key(typed), names.folded.keySet(), 3).stream()
                        .flatMap(key -> names.folded.getOrDefault(key, Set.of()).stream())
                        .map(node -> new Labels(facts).orShort(node).vi())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private String listed(Set<Node> hits) {
        Labels labels = new Labels(facts);
        String shown = hits.stream()
                .limit(CANDIDATES_IN_MESSAGE)
                .map(node -> {
                    String slug = node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
                    return labels.orShort(node).vi() + " (" + slug + ")";
                })
                .collect(Collectors.joining("; "));
        return hits.size() > CANDIDATES_IN_MESSAGE ? shown + "; …" : shown;
    }

    /** {@code "Ủy ban nhân dân tỉnh Gia Lai"}, {@code "UBND Gia Lai"} and {@code "ubnd-gia-lai"} have one key. */
    private static String key(String name) {
        String slug = "-" + Folding.slug(name) + "-";
        for (Map.Entry<String, String> entry : new TreeMap<>(SHORT).entrySet()) {
            slug = slug.replace("-" + entry.getKey() + "-", "-" + entry.getValue() + "-");
        }
        slug = slug.replace("-tinh-", "-");
        return slug.length() > 1 ? slug.substring(1, slug.length() - 1) : "";
    }

    private static String folder(ParameterType kind) {
        return Iris.BASE
                + switch (kind) {
                    case AGENCY -> "co-quan/";
                    case PROVINCE -> "dia-danh/";
                    case CLUSTER -> "cum/";
                    default -> throw new IllegalArgumentException("kind " + kind);
                };
    }

    private static List<Node> classes(ParameterType kind) {
        return switch (kind) {
            case AGENCY -> List.of(Terms.cancu("Agency"), Terms.cancu("AgencyGroup"));
            case PROVINCE -> List.of(Terms.cancu("Province"));
            case CLUSTER -> List.of(Terms.cancu("InformationCluster"));
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    /** Whether a thing is of a kind; a body that is only named, above others, is an agency too. */
    private boolean isNamed(ParameterType kind, Node thing) {
        return classes(kind).stream().anyMatch(type -> facts.contains(thing, Terms.TYPE, type))
                || (kind == ParameterType.AGENCY && facts.contains(thing, Terms.PREF_LABEL, Node.ANY));
    }

    /** The names of all things of one kind. */
    private final class Names {
        final Map<String, Set<Node>> lower = new TreeMap<>();
        final Map<String, Set<Node>> folded = new TreeMap<>();

        Names(ParameterType kind) {
            Set<Node> all = new LinkedHashSet<>();
            classes(kind).forEach(type -> all.addAll(facts.subjects(Terms.TYPE, type)));
            if (kind == ParameterType.AGENCY) {
                facts.each(Node.ANY, Terms.PREF_LABEL, Node.ANY, label -> {
                    if (label.getSubject().toString().startsWith(folder(kind))) {
                        all.add(label.getSubject());
                    }
                });
            }
            for (Node node : all) {
                literals(node).forEach(name -> add(name, node));
                add(node.getURI().substring(node.getURI().lastIndexOf('/') + 1), node);
                // "STTTT Gia Lai": what its kind is called, and where it is.
                for (Node body : facts.objects(node, Terms.OF_KIND)) {
                    for (Node province : facts.objects(node, Terms.PROVINCE)) {
                        for (String place : literals(province)) {
                            literals(body).forEach(name -> add(name + " " + place, node));
                        }
                    }
                }
            }
        }

        private List<String> literals(Node node) {
            List<String> literals = new ArrayList<>();
            for (Node property : NAMING) {
                for (Node name : facts.objects(node, property)) {
                    if (name.isLiteral()) {
                        literals.add(name.getLiteralLexicalForm());
                    }
                }
            }
            return literals;
        }

        private void add(String name, Node node) {
            lower.computeIfAbsent(Folding.lower(name), key -> sorted()).add(node);
            folded.computeIfAbsent(key(name), key -> sorted()).add(node);
        }

        private static Set<Node> sorted() {
            return new TreeSet<>(java.util.Comparator.comparing(Node::toString));
        }

        /** Things one of whose names has all the words. */
        Set<Node> containing(String wanted) {
            Set<Node> hits = sorted();
            List<String> words = List.of(wanted.split("-"));
            if (!wanted.isEmpty()) {
                folded.forEach((name, nodes) -> {
                    if (new ArrayList<>(List.of(name.split("-"))).containsAll(words)) {
                        hits.addAll(nodes);
                    }
                });
            }
            return hits;
        }
    }
}
