package vn.cancu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Look-ups of single triples in the union of all graphs of a dataset. */
final class Facts {
    /** As the citation index has it: by what is written, then by language and datatype. */
    private static final Comparator<Node> ORDER =
            Comparator.comparing(Facts::written).thenComparing(node -> node.toString());

    private final DatasetGraph data;
    private final Graph union;

    Facts(DatasetGraph data) {
        this.data = data;
        this.union = data.getUnionGraph();
    }

    DatasetGraph data() {
        return data;
    }

    /** Does something in a read transaction: the running one, or one of its own. */
    static <T> T reading(DatasetGraph data, Supplier<T> work) {
        return data.isInTransaction() ? work.get() : Txn.calculateRead(data, work::get);
    }

    /** All triples of a pattern, any order. */
    List<Triple> find(Node subject, Node predicate, Node object) {
        Iterator<Triple> triples = union.find(subject, predicate, object);
        try {
            return Iter.toList(triples);
        } finally {
            Iter.close(triples);
        }
    }

    List<Node> objects(Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        for (Triple triple : find(subject, predicate, Node.ANY)) {
            objects.add(triple.getObject());
        }
        return objects;
    }

    List<Node> subjects(Node predicate, Node object) {
        List<Node> subjects = new ArrayList<>();
        for (Triple triple : find(Node.ANY, predicate, object)) {
            subjects.add(triple.getSubject());
        }
        return subjects;
    }

    /** The object, the first in the order of their text where there are several. */
    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().min(ORDER);
    }

    /** The object's text: lexical form or IRI. */
    Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).map(Facts::written);
    }

    private static String written(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    boolean contains(Node subject, Node predicate, Node object) {
        return union.contains(subject, predicate, object);
    }
}
