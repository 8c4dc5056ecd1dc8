package vn.cancu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/**
 * Look-ups of single triples in the union of all graphs of a dataset. Each of them ends with QUERY_TIMEOUT where the
 * {@link Deadline} of its thread is over.
 */
public final class Facts {
    /** As the citation index has it: by what is written, then by language and datatype. */
    private static final Comparator<Node> ORDER =
            Comparator.comparing(Facts::written).thenComparing(node -> node.toString());

    private final DatasetGraph data;
    private final Graph union;

    public Facts(DatasetGraph data) {
        this.data = data;
        this.union =
                data.getContext().isTrue(TDB2.symUnionDefaultGraph) ? data.getUnionGraph() : data.getDefaultGraph();
    }

    /** The dataset that is looked into. */
    public DatasetGraph data() {
        return data;
    }

    /** Does something in a read transaction: the running one, or one of its own. */
    public static <T> T reading(DatasetGraph data, Supplier<T> work) {
        return data.isInTransaction() ? work.get() : Txn.calculateRead(data, work::get);
    }

    /** All triples of a pattern, any order. */
    public List<Triple> find(Node subject, Node predicate, Node object) {
        List<Triple> all = new ArrayList<>();
        each(subject, predicate, object, all::add);
        return all;
    }

    /** At most so many triples of a pattern, any order; the rest is not read. */
    public List<Triple> some(Node subject, Node predicate, Node object, int most) {
        List<Triple> some = new ArrayList<>();
        Deadline deadline = Deadline.kept();
        deadline.check();
        Iterator<Triple> triples = union.find(subject, predicate, object);
        try {
            while (some.size() < most && triples.hasNext()) {
                deadline.check();
                some.add(triples.next());
            }
        } finally {
            Iter.close(triples);
        }
        return some;
    }

    /** Hands on each triple of a pattern, any order; for going through what is too much to hold. */
    public void each(Node subject, Node predicate, Node object, Consumer<Triple> reader) {
        Deadline deadline = Deadline.kept();
        deadline.check();
        Iterator<Triple> triples = union.find(subject, predicate, object);
        try {
            while (triples.hasNext()) {
                deadline.check();
                reader.accept(triples.next());
            }
        } finally {
            Iter.close(triples);
        }
    }

    /** How many triples of a pattern there are; counts no further than {@code most}. */
    public int count(Node subject, Node predicate, Node object, int most) {
        int count = 0;
        Deadline deadline = Deadline.kept();
        deadline.check();
        Iterator<Triple> triples = union.find(subject, predicate, object);
        try {
            while (count < most && triples.hasNext()) {
                deadline.check();
                triples.next();
                count++;
            }
        } finally {
            Iter.close(triples);
        }
        return count;
    }

    /** The objects of a subject, any order. */
    public List<Node> objects(Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        for (Triple triple : find(subject, predicate, Node.ANY)) {
            objects.add(triple.getObject());
        }
        return objects;
    }

    /** The subjects that have an object, any order. */
    public List<Node> subjects(Node predicate, Node object) {
        List<Node> subjects = new ArrayList<>();
        for (Triple triple : find(Node.ANY, predicate, object)) {
            subjects.add(triple.getSubject());
        }
        return subjects;
    }

    /** The object, the first in the order of their text where there are several. */
    public Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().min(ORDER);
    }

    /** The object's text: lexical form or IRI. */
    public Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).map(Facts::written);
    }

    private static String written(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** Whether there is a triple of the pattern. */
    public boolean contains(Node subject, Node predicate, Node object) {
        Deadline.kept().check();
        return union.contains(subject, predicate, object);
    }
}
