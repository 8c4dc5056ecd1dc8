package vn.cancu.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A source that has been read and checked, as it waits to be loaded.
 *
 * @param name IRI of its graph
 * @param sum of its graph
 * @param warnings how many things in it deserve a look
 * @param graph {@linkplain EncodedGraph encoded}
 */
record ReadSource(String name, GraphSum sum, int warnings, byte[] graph) {
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(graph.length + 256);
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(name);
            out.writeLong(sum.triples());
            out.writeUTF(sum.sum());
            out.writeInt(warnings);
            out.write(graph);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    static ReadSource fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String name = in.readUTF();
        GraphSum sum = new GraphSum(in.readLong(), in.readUTF());
        return new ReadSource(name, sum, in.readInt(), in.readAllBytes());
    }
}
