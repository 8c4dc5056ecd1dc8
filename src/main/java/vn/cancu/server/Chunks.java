package vn.cancu.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** Collects an answer in memory, never copying it, up to a limit. */
final class Chunks extends OutputStream {
    private static final int SIZE = 64 << 10;

    private final long limit;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[1 << 10];
    private int used;
    private long size;

    /** @param limit in bytes */
    Chunks(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws UserError ANSWER_TOO_LONG where the limit is passed */
    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size > limit) {
            throw UserError.of(Code.ANSWER_TOO_LONG, Location.NONE, Math.max(1, limit >> 20));
        }
        int at = from;
        int left = length;
        while (left > 0) {
            if (used == last.length) {
                full.add(last);
                last = new byte[SIZE];
                used = 0;
            }
            int part = Math.min(left, last.length - used);
            System.arraycopy(bytes, at, last, used, part);
            used += part;
            at += part;
            left -= part;
        }
    }

    /** How many bytes there are. */
    long size() {
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] chunk : full) {
            out.write(chunk);
        }
        out.write(last, 0, used);
    }

    /** The same bytes as buffers for reading. */
    List<ByteBuffer> buffers() {
        List<ByteBuffer> buffers = new ArrayList<>();
        full.forEach(chunk -> buffers.add(ByteBuffer.wrap(chunk)));
        buffers.add(ByteBuffer.wrap(last, 0, used));
        return buffers;
    }
}
