package vn.cancu.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.jspecify.annotations.Nullable;
import vn.cancu.graph.NamedGraph;

/**
 * A named graph, or a piece of one, as TDB2 will hold it: each term once, with the hash that its node table knows it by
 * and the bytes that it keeps, or with the identifier that stands for its value; the statements by the places of their
 * terms. All that can be worked out about a graph by itself is, so that loading it is looking up and copying.
 */
final class EncodedGraph {
    /** The name of the graph is the first of its terms. */
    private final Term[] terms;
    /** Subject, predicate, object of each statement, as places among the terms. */
    private final int[] statements;

    private EncodedGraph(Term[] terms, int[] statements) {
        this.terms = terms;
        this.statements = statements;
    }

    /**
     * A term.
     *
     * @param high first half of its hash
     * @param low second half
     * @param bytes as the node table keeps it; null where the term is a value that its identifier holds
     * @param value that identifier; 0 where there are bytes
     */
    record Term(long high, long low, byte @Nullable [] bytes, long value) {
        static Term of(Node node) {
            NodeId value = NodeId.inline(node);
            if (value != null) {
                byte[] identifier = new byte[Long.BYTES];
                NodeIdFactory.set(value, identifier);
                return new Term(0, 0, null, Longs.get(identifier, 0));
            }
            byte[] hash = NodeLib.hash(node).getBytes();
            byte[] bytes = ThriftConvert.termToBytes(ThriftConvert.convert(node, true));
            return new Term(Longs.get(hash, 0), Longs.get(hash, Long.BYTES), bytes, 0);
        }

        Node node() {
            if (bytes != null) {
                return ThriftConvert.convert(ThriftConvert.termFromBytes(bytes));
            }
            byte[] identifier = new byte[Long.BYTES];
            Longs.put(identifier, 0, value);
            return NodeId.extract(NodeIdFactory.get(identifier));
        }
    }

    static EncodedGraph of(Node name, Collection<Triple> triples) {
        Map<Node, Integer> places = new LinkedHashMap<>();
        places.put(name, 0);
        int[] statements = new int[3 * triples.size()];
        int i = 0;
        for (Triple triple : triples) {
            statements[i++] = place(places, triple.getSubject());
            statements[i++] = place(places, triple.getPredicate());
            statements[i++] = place(places, triple.getObject());
        }
        Term[] terms = new Term[places.size()];
        int t = 0;
        for (Node node : places.keySet()) {
            terms[t++] = Term.of(node);
        }
        return new EncodedGraph(terms, statements);
    }

    static EncodedGraph of(NamedGraph graph) {
        return of(graph.name(), graph.graph().find().toList());
    }

    private static int place(Map<Node, Integer> places, Node node) {
        int next = places.size();
        Integer known = places.putIfAbsent(node, next);
        return known == null ? next : known;
    }

    List<Term> terms() {
        return List.of(terms);
    }

    int size() {
        return statements.length / 3;
    }

    /** The place of a term of a statement: 0 its subject, 1 its predicate, 2 its object. */
    int place(int statement, int position) {
        return statements[3 * statement + position];
    }

    NamedGraph decode() {
        Node[] nodes = new Node[terms.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = terms[i].node();
        }
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int i = 0; i < statements.length; i += 3) {
            graph.add(nodes[statements[i]], nodes[statements[i + 1]], nodes[statements[i + 2]]);
        }
        return new NamedGraph(nodes[0], graph);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(terms.length);
            for (Term term : terms) {
                if (term.bytes == null) {
                    out.writeInt(-1);
                    out.writeLong(term.value);
                } else {
                    out.writeInt(term.bytes.length);
                    out.writeLong(term.high);
                    out.writeLong(term.low);
                    out.write(term.bytes);
                }
            }
            out.writeInt(statements.length);
            boolean small = terms.length <= Character.MAX_VALUE;
            for (int place : statements) {
                if (small) {
                    out.writeChar(place);
                } else {
                    out.writeInt(place);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    static EncodedGraph fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Term[] terms = new Term[size(in.readInt(), bytes)];
        for (int i = 0; i < terms.length; i++) {
            int length = in.readInt();
            if (length < 0) {
                terms[i] = new Term(0, 0, null, in.readLong());
            } else {
                long high = in.readLong();
                long low = in.readLong();
                terms[i] = new Term(high, low, in.readNBytes(size(length, bytes)), 0);
            }
        }
        int[] statements = new int[size(in.readInt(), bytes)];
        boolean small = terms.length <= Character.MAX_VALUE;
        for (int i = 0; i < statements.length; i++) {
            statements[i] = small ? in.readChar() : in.readInt();
        }
        return new EncodedGraph(terms, statements);
    }

    private static int size(int read, byte[] bytes) throws IOException {
        if (read < 0 || read > bytes.length) {
            throw new IOException("not a graph");
        }
        return read;
    }
}
