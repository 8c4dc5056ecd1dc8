package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Terms;

/** {@code /ontology}: the ontology at its namespace, for people and for programs. */
final class OntologyPage {
    static final String PATH = "/ontology";

    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final Node DEFINED_BY = rdfs("isDefinedBy");
    private static final Node DEFINITION = NodeFactory.createURI(Terms.SKOS + "definition");
    private static final Node IN_SCHEME = NodeFactory.createURI(Terms.SKOS + "inScheme");
    private static final Node SCHEME = NodeFactory.createURI(Terms.SKOS + "ConceptScheme");
    private static final Node ANSWERS = Terms.cancu("answers");

    private final ReadingRoom room;
    private final ServerLimits limits;

    OntologyPage(ReadingRoom room, ServerLimits limits) {
        this.room = room;
        this.limits = limits;
    }

    Reply get(Ask ask) {
        Optional<ResultFormat> triples = LinkedData.negotiate(ask);
        return room.reply(
                        ask,
                        triples.map(ResultFormat::mediaType).orElse(LinkedData.HTML),
                        generation -> triples.isPresent()
                                ? LinkedData.triples(BundledOntology.graph(), triples.get(), limits)
                                : page(ask))
                .with("Vary", "Accept");
    }

    private Reply page(Ask ask) {
        Tongue tongue = Tongue.of(ask);
        Parts parts = new Parts(tongue);
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put(tongue.say("Lớp", "Classes"), Set.of(OWL + "Class"));
        kinds.put(tongue.say("Quan hệ giữa các vật", "Object properties"), Set.of(OWL + "ObjectProperty"));
        kinds.put(tongue.say("Thuộc tính", "Datatype properties"), Set.of(OWL + "DatatypeProperty"));
        kinds.put(tongue.say("Chú giải", "Annotation properties"), Set.of(OWL + "AnnotationProperty"));
        int number = 0;
        for (Map.Entry<String, Set<String>> kind : kinds.entrySet()) {
            List<Node> terms = terms(kind.getValue());
            Html list = Html.of("dl", "terms");
            terms.forEach(term -> list.add(term(term, tongue)));
            parts.counted("loai-" + ++number, kind.getKey(), terms.size(), list);
        }
        parts.add("danh-muc", tongue.say("Danh mục", "Concept schemes"), schemes(tongue));
        String title = tongue.say("Bản thể học CanCu", "The ontology of CanCu");
        return Page.of(ask, title)
                .alternate("text/turtle", PATH + "?format=ttl")
                .alternate("application/ld+json", PATH + "?format=jsonld")
                .add(
                        Html.of("h1").add(title),
                        Html.of("p", "lead")
                                .add(
                                        tongue.say(
                                                "Những gì đồ thị có thể nói; mỗi thuật ngữ có định nghĩa và câu hỏi mà nó giúp trả lời.",
                                                "What the graph can say; each term with its definition and the question that it helps to answer.")),
                        Html.of("p").add(Html.of("code").add(Terms.CANCU)),
                        parts.html(),
                        LinkedData.otherFormats(ask))
                .reply();
    }

    private List<Node> terms(Set<String> types) {
        List<Node> terms = new ArrayList<>();
        BundledOntology.graph().find(Node.ANY, DEFINED_BY, Node.ANY).forEachRemaining(triple -> {
            Node term = triple.getSubject();
            boolean fits = types.stream()
                    .anyMatch(type -> BundledOntology.graph().contains(term, Terms.TYPE, NodeFactory.createURI(type)));
            if (fits && !terms.contains(term)) {
                terms.add(term);
            }
        });
        terms.sort(java.util.Comparator.comparing(Node::getURI));
        return terms;
    }

    private Html term(Node term, Tongue tongue) {
        String name = term.getURI().substring(term.getURI().indexOf('#') + 1);
        Html facts = Html.several();
        add(facts, tongue.say("lớp cha: ", "subclass of "), term, rdfs("subClassOf"), tongue);
        add(facts, tongue.say("quan hệ cha: ", "subproperty of "), term, rdfs("subPropertyOf"), tongue);
        add(facts, tongue.say("của: ", "domain "), term, rdfs("domain"), tongue);
        add(facts, tongue.say("giá trị: ", "range "), term, rdfs("range"), tongue);
        return Html.of("div", "term")
                .with("id", name)
                .add(
                        Html.of("dt")
                                .add(
                                        Html.of("a")
                                                .with("href", "#" + name)
                                                .add(Html.of("code").add("cancu:" + name)),
                                        " ",
                                        words(term, Terms.LABEL, tongue)),
                        Html.of("dd")
                                .add(
                                        words(term, DEFINITION, tongue),
                                        Html.of("span", "under").add("“" + words(term, ANSWERS, tongue) + "”"),
                                        facts));
    }

    private void add(Html facts, String words, Node term, Node property, Tongue tongue) {
        for (Triple triple :
                BundledOntology.graph().find(term, property, Node.ANY).toList()) {
            if (triple.getObject().isURI()) {
                String iri = triple.getObject().getURI();
                String shown = iri.startsWith(Terms.CANCU) ? "cancu:" + iri.substring(Terms.CANCU.length()) : iri;
                facts.add(Html.of("span", "under").add(words, Things.link(iri, shown, tongue)));
            }
        }
    }

    private Html schemes(Tongue tongue) {
        Html list = Html.several();
        List<Node> schemes = new ArrayList<>();
        BundledOntology.graph()
                .find(Node.ANY, Terms.TYPE, SCHEME)
                .forEachRemaining(triple -> schemes.add(triple.getSubject()));
        schemes.sort(java.util.Comparator.comparing(Node::getURI));
        for (Node scheme : schemes) {
            List<Node> concepts = new ArrayList<>();
            BundledOntology.graph()
                    .find(Node.ANY, IN_SCHEME, scheme)
                    .forEachRemaining(triple -> concepts.add(triple.getSubject()));
            concepts.sort(java.util.Comparator.comparing(Node::getURI));
            Html items = Html.of("ul", "things many");
            concepts.forEach(concept -> items.add(Html.of("li")
                    .add(
                            Things.link(concept.getURI(), words(concept, Terms.PREF_LABEL, tongue), tongue),
                            Html.of("span", "under").add(words(concept, DEFINITION, tongue)))));
            list.add(
                    Html.of("h3").add(Things.link(scheme.getURI(), words(scheme, Terms.PREF_LABEL, tongue), tongue)),
                    items);
        }
        return list;
    }

    private String words(Node subject, Node property, Tongue tongue) {
        String any = "";
        String language = tongue.isEnglish() ? "en" : "vi";
        for (Triple triple :
                BundledOntology.graph().find(subject, property, Node.ANY).toList()) {
            if (triple.getObject().isLiteral()) {
                any = triple.getObject().getLiteralLexicalForm();
                if (triple.getObject().getLiteralLanguage().equals(language)) {
                    return any;
                }
            }
        }
        return any;
    }

    private static Node rdfs(String name) {
        return NodeFactory.createURI(Terms.RDFS + name);
    }
}
