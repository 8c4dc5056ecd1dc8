package vn.cancu.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What all sources and the authority file say of bodies, provinces and kinds: their names, and what follows for bodies. */
final class Bodies {
    /** The first name in the order of characters, by language. */
    private final Map<Node, Map<String, String>> names = new HashMap<>();
    /** The English names of bodies that follow from kind and province. */
    private final Map<Node, String> derivedNames = new HashMap<>();

    private final Map<String, Node> kinds = new HashMap<>();
    private final Map<String, Node> provinces = new HashMap<>();
    private final Set<Node> agencies = new LinkedHashSet<>();
    private final Set<Node> placed = new LinkedHashSet<>();
    private final Map<Node, Node> same = new HashMap<>();

    /** The one node of several that are equal. */
    Node one(Node node) {
        Node known = same.putIfAbsent(node, node);
        return known == null ? node : known;
    }

    void add(Graph facts) {
        facts.stream(Node.ANY, Terms.PREF_LABEL, Node.ANY)
                .forEach(triple -> names.computeIfAbsent(triple.getSubject(), node -> new HashMap<>())
                        .merge(
                                triple.getObject().getLiteralLanguage(),
                                triple.getObject().getLiteralLexicalForm(),
                                KnownDocument::least));
        facts.stream(Node.ANY, Terms.TYPE, Terms.AGENCY_KIND)
                .map(Triple::getSubject)
                .forEach(kind -> kinds.put(slug(kind), kind));
        facts.stream(Node.ANY, Terms.TYPE, Terms.A_PROVINCE)
                .map(Triple::getSubject)
                .forEach(province -> facts.stream(province, Terms.IDENTIFIER, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .forEach(name -> provinces.merge(name, province, Bodies::shorter)));
        Stream.of(Terms.AGENCY, Terms.AGENCY_GROUP)
                .flatMap(type -> facts.stream(Node.ANY, Terms.TYPE, type))
                .map(Triple::getSubject)
                .forEach(agencies::add);
        facts.stream(Node.ANY, Terms.PROVINCE, Node.ANY).map(Triple::getSubject).forEach(placed::add);
    }

    /** What to call it, as stated or else as it follows: the first in the order of characters. */
    Optional<String> name(Node node, String language) {
        return stated(node, language)
                .or(() -> Optional.ofNullable(derivedNames.get(node)).filter(name -> language.equals("en")));
    }

    private Optional<String> stated(Node node, String language) {
        return Optional.ofNullable(names.getOrDefault(node, Map.of()).get(language));
    }

    /**
     * {@code co-quan/so-tttt-gia-lai} is the {@code so-tttt} of {@code gia-lai}. Registers go on under one name when
     * provinces merge; of several provinces of that name the body belongs to the one that has it as its IRI, the first.
     */
    void derive(Consumer<Triple> out) {
        derivedNames.clear();
        for (Node agency : agencies) {
            Set<Triple> derived = new LinkedHashSet<>();
            Set<String> english = new TreeSet<>();
            String slug = slug(agency);
            for (int dash = slug.indexOf('-'); dash > 0; dash = slug.indexOf('-', dash + 1)) {
                Node kind = kinds.get(slug.substring(0, dash));
                Node province = provinces.get(slug.substring(dash + 1));
                if (kind != null && province != null) {
                    derived.add(Triple.create(agency, Terms.OF_KIND, kind));
                    if (!placed.contains(agency)) {
                        derived.add(Triple.create(agency, Terms.PROVINCE, province));
                    }
                    if (stated(agency, "en").isEmpty()) {
                        Optional<String> place = stated(province, "en").or(() -> stated(province, "vi"));
                        stated(kind, "en")
                                .flatMap(what -> place.map(where -> what + " of " + where))
                                .ifPresent(english::add);
                    }
                }
            }
            derived.forEach(out);
            english.forEach(name -> out.accept(Triple.create(agency, Terms.PREF_LABEL, SourceGraph.english(name))));
            english.stream().findFirst().ifPresent(name -> derivedNames.put(agency, name));
        }
    }

    private static String slug(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    private static Node shorter(Node a, Node b) {
        int lengths = Integer.compare(a.getURI().length(), b.getURI().length());
        return lengths < 0 || (lengths == 0 && a.getURI().compareTo(b.getURI()) < 0) ? a : b;
    }
}
