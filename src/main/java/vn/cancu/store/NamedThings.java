package vn.cancu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import vn.cancu.graph.Terms;
import vn.cancu.search.Kind;
import vn.cancu.search.Thing;

/** What is called what, in the authority file, the sources and the derived graph, as far as it can be searched for. */
final class NamedThings {
    private static final Map<Node, Kind> KINDS = Map.of(
            Terms.DOCUMENT,
            Kind.DOCUMENT,
            Terms.AGENCY,
            Kind.AGENCY,
            Terms.AGENCY_GROUP,
            Kind.AGENCY,
            Terms.cancu("InformationCluster"),
            Kind.CLUSTER,
            Terms.cancu("BorderGate"),
            Kind.PLACE,
            Terms.cancu("Province"),
            Kind.PLACE);

    private static final Set<Node> NAMES =
            Set.of(Terms.ALT_LABEL, Terms.NUMBER, Terms.cancu("symbol"), Terms.cancu("otherSymbol"));

    /** By IRI, in order, so that the same graphs give the same index. */
    private final Map<String, Names> named = new TreeMap<>();

    /** What a name is to a thing. */
    private enum Use {
        LABEL_VI,
        LABEL_EN,
        OTHER,
        TITLE,
        /** IRI of the kind of body that it is. */
        BODY,
        /** IRI of where it is. */
        PROVINCE
    }

    private record Name(Use use, String text) {}

    /** What a thing is called, as far as it is known: of half a million documents, so no set for each use. */
    private static final class Names {
        @Nullable
        Kind kind;

        boolean kindOfBody;
        int cited;
        private final List<Name> names = new ArrayList<>(4);

        void add(Use use, String text) {
            Name name = new Name(use, text);
            // Each source that cites a document says the same of it.
            if (!names.contains(name)) {
                names.add(name);
            }
        }

        /** In order, so that it does not matter which source came first. */
        List<String> of(Use... uses) {
            Set<Use> wanted = Set.of(uses);
            return names.stream()
                    .filter(name -> wanted.contains(name.use))
                    .map(Name::text)
                    .distinct()
                    .sorted()
                    .toList();
        }

        List<String> all() {
            return of(Use.LABEL_VI, Use.LABEL_EN, Use.OTHER);
        }
    }

    /** Takes a statement of any graph, in any order. */
    void take(Triple triple) {
        Node predicate = triple.getPredicate();
        Node object = triple.getObject();
        if (predicate.equals(Terms.CITED)) {
            names(object).cited++;
        } else if (!triple.getSubject().isURI()) {
            return;
        } else if (predicate.equals(Terms.TYPE)) {
            Kind kind = KINDS.get(object);
            if (kind != null) {
                names(triple.getSubject()).kind = kind;
            } else if (object.equals(Terms.AGENCY_KIND)) {
                names(triple.getSubject()).kindOfBody = true;
            }
        } else if (predicate.equals(Terms.LABEL) || predicate.equals(Terms.PREF_LABEL)) {
            boolean english = object.getLiteralLanguage().equals("en");
            names(triple.getSubject()).add(english ? Use.LABEL_EN : Use.LABEL_VI, object.getLiteralLexicalForm());
        } else if (NAMES.contains(predicate)) {
            names(triple.getSubject()).add(Use.OTHER, object.getLiteralLexicalForm());
        } else if (predicate.equals(Terms.TITLE)) {
            names(triple.getSubject()).add(Use.TITLE, object.getLiteralLexicalForm());
        } else if (predicate.equals(Terms.OF_KIND)) {
            names(triple.getSubject()).add(Use.BODY, object.getURI());
        } else if (predicate.equals(Terms.PROVINCE)) {
            names(triple.getSubject()).add(Use.PROVINCE, object.getURI());
        }
    }

    private Names names(Node thing) {
        return named.computeIfAbsent(thing.toString(), iri -> new Names());
    }

    /** The IRIs of all that was spoken of, in order; some of them are no things that are searched for. */
    Set<String> iris() {
        return named.keySet();
    }

    /** What a body or a kind of bodies is called; nothing for other things, or what nobody spoke of. */
    List<String> synonyms(String iri) {
        Names names = named.get(iri);
        return names != null && (names.kindOfBody || names.kind == Kind.AGENCY) ? names.all() : List.of();
    }

    /** The IRIs of the kinds and provinces that a body is also named by. */
    List<String> partsOfName(String iri) {
        Names names = named.get(iri);
        return names == null ? List.of() : names.of(Use.BODY, Use.PROVINCE);
    }

    void clear() {
        named.clear();
    }

    /** The thing with that IRI; null where there is none that is searched for. */
    @Nullable
    Thing thing(String iri) {
        Names names = named.get(iri);
        if (names == null || names.kind == null) {
            return null;
        }
        Set<String> all = new TreeSet<>(names.all());
        // "Sở TTTT" and "Gia Lai": what its kind is called, and where it is.
        for (String body : names.of(Use.BODY)) {
            for (String province : names.of(Use.PROVINCE)) {
                for (String what : namesOf(body)) {
                    for (String where : namesOf(province)) {
                        all.add(what + " " + where);
                    }
                }
            }
        }
        List<String> titles = names.of(Use.TITLE);
        String vi = Stream.concat(names.of(Use.LABEL_VI).stream(), titles.stream())
                .findFirst()
                .orElseGet(() -> iri.substring(iri.lastIndexOf('/') + 1));
        String en = names.of(Use.LABEL_EN).stream().findFirst().orElse(vi);
        all.remove(vi);
        all.remove(en);
        return new Thing(names.kind, iri, vi, en, List.copyOf(all), titles, names.cited);
    }

    private List<String> namesOf(String iri) {
        Names names = named.get(iri);
        return names == null ? List.of() : names.all();
    }
}
