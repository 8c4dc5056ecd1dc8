package vn.cancu.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;

/** Reads a whole database, to see that it says what it should. */
final class ReadBack {
    /** Graphs that one thread reads at a time. */
    private static final int SHARE = 2000;

    private static final int WIDTH = 4;

    private final Database database;

    ReadBack(Database database) {
        this.database = database;
    }

    /**
     * Holds all graphs against their sums, and all indexes against each other.
     *
     * @throws IllegalStateException naming what differs
     */
    void compare(Content given) throws IOException {
        Content found = content(given.graphs().keySet());
        if (!found.equals(given)) {
            SortedMap<String, GraphSum> other = new TreeMap<>(given.graphs());
            other.entrySet().removeAll(found.graphs().entrySet());
            throw new IllegalStateException("graphs are not as they were given, perhaps for a number or date that is"
                    + " not in its canonical form: " + other.keySet());
        }
    }

    /**
     * Holds some graphs against their sums, and all indexes against each other and the number of all quads.
     *
     * @param changed names of those graphs; what is not given must not be there
     * @throws IllegalStateException naming what differs
     */
    void compare(Content given, Collection<String> changed) throws IOException {
        List<Callable<Map<String, GraphSum>>> tasks = new ArrayList<>();
        changed.forEach(name -> tasks.add(() -> sums(List.of(name))));
        SortedMap<String, GraphSum> found = new TreeMap<>();
        Parallel.all(tasks).forEach(found::putAll);
        for (String name : changed) {
            if (!Objects.equals(given.graphs().get(name), found.get(name))) {
                throw new IllegalStateException("not as it was given: " + name);
            }
        }
        tally(given.graphs().values().stream().mapToLong(GraphSum::triples).sum());
    }

    /**
     * What the graphs of these names say, in numbers.
     *
     * @throws IllegalStateException where there are others, or one index has what another has not
     */
    Content content(Iterable<String> names) throws IOException {
        List<Callable<Map<String, GraphSum>>> tasks = new ArrayList<>();
        List<String> share = new ArrayList<>();
        for (String name : names) {
            if (!Sources.isSource(name)) {
                tasks.add(0, () -> sums(List.of(name)));
                continue;
            }
            share.add(name);
            if (share.size() == SHARE) {
                List<String> full = share;
                tasks.add(() -> sums(full));
                share = new ArrayList<>();
            }
        }
        List<String> rest = share;
        tasks.add(() -> sums(rest));
        SortedMap<String, GraphSum> found = new TreeMap<>();
        Parallel.all(tasks).forEach(found::putAll);
        tally(found.values().stream().mapToLong(GraphSum::triples).sum());
        return new Content(found);
    }

    /** Holds all indexes against each other. */
    private void tally(long triples) throws IOException {
        List<Callable<Tally>> tallies = new ArrayList<>();
        Database.INDEXES.forEach(index -> tallies.add(() -> tally(index)));
        List<Tally> counted = Parallel.all(tallies);
        if (counted.stream().distinct().count() != 1 || counted.get(0).tuples != triples) {
            throw new IllegalStateException("indexes do not hold the same: " + counted + ", quads: " + triples);
        }
        List<Callable<Tally>> unions = new ArrayList<>();
        Database.UNION_INDEXES.forEach(index -> unions.add(() -> tally(index)));
        // What the named graphs say, each statement once.
        unions.add(() -> tally(Database.UNION_INDEXES.get(0) + "G", true));
        List<Tally> united = Parallel.all(unions);
        if (united.stream().distinct().count() != 1) {
            throw new IllegalStateException("the default graph is not the union of the named graphs: " + united);
        }
    }

    private Map<String, GraphSum> sums(List<String> names) {
        Map<String, GraphSum> sums = new TreeMap<>();
        Txn.executeRead(database.dataset(), () -> {
            GraphReader reader = new GraphReader(database);
            for (String name : names) {
                GraphSum sum = reader.sum(name);
                if (sum.triples() > 0) {
                    sums.put(name, sum);
                }
            }
        });
        return sums;
    }

    /** Reads graphs by identifiers, each term of a graph once; TDB2's own cache would be filled with what nobody asks for again. */
    private static final class GraphReader {
        /** Terms of one large graph that are held at a time. */
        private static final int HELD = 1 << 16;

        private final NodeTable nodes;
        private final TupleIndex quads;
        /** Properties: few, and the same in all graphs. */
        private final Map<NodeId, byte[]> shared = new HashMap<>();

        GraphReader(Database database) {
            this.nodes = TDBInternal.getDatasetGraphTDB(database.dataset())
                    .getQuadTable()
                    .getNodeTupleTable()
                    .getNodeTable();
            this.quads = TDBInternal.findIndex(database.dataset(), Database.INDEXES.get(0));
        }

        GraphSum sum(String name) {
            NodeId graph = nodes.getNodeIdForNode(NodeFactory.createURI(name));
            if (NodeId.isDoesNotExist(graph)) {
                return GraphSum.of(new ArrayList<>());
            }
            byte[] end = CanonicalQuads.term(NodeFactory.createURI(name));
            Map<NodeId, byte[]> terms = new HashMap<>();
            Iterator<Tuple<NodeId>> found =
                    quads.find(TupleFactory.create4(graph, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny));
            Stream<byte[]> lines = Iter.asStream(found)
                    .map(quad -> CanonicalQuads.line(
                            term(quad.get(1), terms), shared(quad.get(2)), term(quad.get(3), terms), end));
            boolean small = Iris.isSource(name);
            RunningSum sum = RunningSum.of(name);
            lines.forEach(line -> {
                sum.add(line);
                if (!small && terms.size() > HELD) {
                    terms.clear();
                }
            });
            return sum.sum();
        }

        private byte[] shared(NodeId identifier) {
            return shared.computeIfAbsent(identifier, this::read);
        }

        private byte[] term(NodeId identifier, Map<NodeId, byte[]> terms) {
            // Equality of identifiers leaves out their type: the number 42 equals the term at place 42.
            if (identifier.isInline()) {
                return CanonicalQuads.term(NodeId.extract(identifier));
            }
            byte[] known = shared.get(identifier);
            return known == null ? terms.computeIfAbsent(identifier, this::read) : known;
        }

        private byte[] read(NodeId identifier) {
            return CanonicalQuads.term(nodes.baseNodeTable().getNodeForNodeId(identifier));
        }
    }

    /**
     * What an index holds, whatever its order.
     *
     * @param tuples quads or statements
     * @param mixed a sum over all of them in which each counts otherwise
     */
    private record Tally(long tuples, long mixed) {}

    private Tally tally(String name) {
        return tally(name, false);
    }

    /** @param united whether to count each statement once, of an index that has the graph last */
    private Tally tally(String name, boolean united) {
        int[] order = name.chars().map("GSPO"::indexOf).toArray();
        int width = united ? WIDTH - 1 : order.length;
        DatasetGraph dataset = database.dataset();
        return Txn.calculateRead(dataset, () -> {
            TupleIndexRecord index = (TupleIndexRecord) TDBInternal.findIndex(dataset, name);
            long tuples = 0;
            long mixed = 0;
            long[] tuple = new long[WIDTH];
            byte[] before = new byte[0];
            for (Iterator<Record> records = index.getRangeIndex().iterator(); records.hasNext(); ) {
                byte[] key = records.next().getKey();
                if (united && Arrays.equals(key, 0, width * Long.BYTES, before, 0, before.length)) {
                    continue;
                }
                for (int column = 0; column < width; column++) {
                    tuple[order[column]] = Longs.get(key, column * Long.BYTES);
                }
                before = united ? Arrays.copyOf(key, width * Long.BYTES) : before;
                tuples++;
                mixed += mix(mix(mix(mix(tuple[0]) + tuple[1]) + tuple[2]) + tuple[3]);
            }
            return new Tally(tuples, mixed);
        });
    }

    /** The finalizer of MurmurHash3, by Austin Appleby: every bit of the result depends on every bit given. */
    private static long mix(long bits) {
        long h = bits;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
