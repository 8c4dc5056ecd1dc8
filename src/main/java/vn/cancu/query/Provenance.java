package vn.cancu.query;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** Where facts come from that no quote proves. One object within one read transaction. */
public final class Provenance {
    private final Facts facts;
    private final Citations citations;

    public Provenance(Facts facts) {
        this.facts = facts;
        this.citations = new Citations(facts, new Labels(facts));
    }

    /**
     * What the authority file says of its fact.
     *
     * @param origin AUTHORITY where it names a source, BACKGROUND where it says that there is none, else DEFINITION
     * @param sources that it names, literals or IRIs, sorted; some only for AUTHORITY
     */
    public record Beforehand(Origin origin, List<Node> sources) {
        public Beforehand {
            sources = List.copyOf(sources);
        }
    }

    /** Whether the authority file says it. */
    public boolean isKnownBeforehand(Triple triple) {
        return standsIn(triple, Iris.AUTHORITY);
    }

    /**
     * How the authority file knows it.
     *
     * @param assertions about the fact that have no quote
     */
    public Beforehand beforehand(Triple triple, List<Node> assertions) {
        // A fact of its own has its own source; the others have their subject's.
        List<Node> holders = assertions.isEmpty() ? List.of(triple.getSubject()) : assertions;
        List<Node> sources = holders.stream()
                .flatMap(holder -> facts.objects(holder, Terms.KNOWN_FROM).stream())
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
        if (!sources.isEmpty()) {
            return new Beforehand(Origin.AUTHORITY, sources);
        }
        boolean background = holders.stream().anyMatch(holder -> facts.text(holder, Terms.BACKGROUND)
                .filter("true"::equals)
                .isPresent());
        return new Beforehand(background ? Origin.BACKGROUND : Origin.DEFINITION, sources);
    }

    /** Of a fact without a quote that the authority file does not say. */
    public Origin unquoted(Triple triple) {
        if (!standsIn(triple, Iris.DERIVED)) {
            return Origin.FILE;
        }
        return Why.isArrow(triple.getPredicate()) ? Origin.DERIVED : Origin.COMPOSED;
    }

    boolean standsIn(Triple triple, Node graph) {
        return facts.data().contains(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    /** Of assertions with a quote: reported where no document says it itself. */
    public Certainty certainty(List<Node> assertions) {
        return assertions.stream().allMatch(assertion -> citations.certainty(assertion) == Certainty.REPORTED)
                ? Certainty.REPORTED
                : Certainty.STATED;
    }
}
