package vn.cancu.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts in UTF-8 in segments of memory. An address counts units of four bytes, as an unsigned int; there stands the
 * length in bytes, then the text. No text crosses the border of a segment.
 */
final class TextHeap {
    static final int UNIT_BITS = 2;

    /** Units of a segment of a file: 1 GiB. */
    static final int FILE_SEGMENT_BITS = 28;

    /** Units of a segment that is filled: 16 MiB. */
    private static final int SEGMENT_BITS = 22;

    private static final int SEGMENT_BYTES = 1 << (SEGMENT_BITS + UNIT_BITS);

    /** A text that others were taken over with; addresses below {@link #base} are theirs. */
    private final Texts before;

    private final long base;
    private final List<byte[]> segments = new ArrayList<>();
    private long end;

    TextHeap(Texts before) {
        this.before = before;
        this.base = (before.units() + (1 << SEGMENT_BITS) - 1) >>> SEGMENT_BITS << SEGMENT_BITS;
        this.end = base;
    }

    /** How many units a text of that many bytes takes, its length included. */
    static int units(int length) {
        return (length + Integer.BYTES + 3) >>> UNIT_BITS;
    }

    /** Adds a text; returns its address. */
    int add(byte[] text) {
        int units = units(text.length);
        if (units > 1 << SEGMENT_BITS) {
            throw new IllegalArgumentException("a text of " + text.length + " bytes");
        }
        long room = (1 << SEGMENT_BITS) - ((end - base) & ((1 << SEGMENT_BITS) - 1));
        if (units > room) {
            end += room;
        }
        int segment = (int) ((end - base) >>> SEGMENT_BITS);
        if (segment == segments.size()) {
            segments.add(new byte[SEGMENT_BYTES]);
        }
        if (end + units > 1L << Integer.SIZE) {
            throw new IllegalStateException("too many texts for one index");
        }
        byte[] bytes = segments.get(segment);
        int at = offset(end);
        bytes[at] = (byte) text.length;
        bytes[at + 1] = (byte) (text.length >>> 8);
        bytes[at + 2] = (byte) (text.length >>> 16);
        bytes[at + 3] = (byte) (text.length >>> 24);
        System.arraycopy(text, 0, bytes, at + Integer.BYTES, text.length);
        int address = (int) end;
        end += units;
        return address;
    }

    private int offset(long address) {
        return (int) ((address - base) & ((1 << SEGMENT_BITS) - 1)) << UNIT_BITS;
    }

    private byte[] segment(long address) {
        return segments.get((int) ((address - base) >>> SEGMENT_BITS));
    }

    /** The length in bytes. */
    int length(int address) {
        long unsigned = Integer.toUnsignedLong(address);
        if (unsigned < base) {
            return before.length(address);
        }
        byte[] bytes = segment(unsigned);
        int at = offset(unsigned);
        return (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    byte[] get(int address) {
        byte[] text = new byte[length(address)];
        copy(address, text);
        return text;
    }

    private void copy(int address, byte[] text) {
        long unsigned = Integer.toUnsignedLong(address);
        if (unsigned < base) {
            before.copy(address, text, text.length);
        } else {
            System.arraycopy(segment(unsigned), offset(unsigned) + Integer.BYTES, text, 0, text.length);
        }
    }

    /** Puts length and text as they stand in a file, without what fills up the last unit. */
    void put(int address, ByteBuffer out) {
        long unsigned = Integer.toUnsignedLong(address);
        if (unsigned < base) {
            out.putInt(before.length(address)).put(get(address));
        } else {
            out.put(segment(unsigned), offset(unsigned), Integer.BYTES + length(address));
        }
    }

    /** One byte, unsigned; -1 behind the end. */
    int at(int address, int length, int index) {
        if (index >= length) {
            return -1;
        }
        long unsigned = Integer.toUnsignedLong(address);
        return unsigned < base
                ? before.at(address, index)
                : segment(unsigned)[offset(unsigned) + Integer.BYTES + index] & 0xff;
    }

    boolean equals(int address, byte[] text) {
        int length = length(address);
        if (length != text.length) {
            return false;
        }
        long unsigned = Integer.toUnsignedLong(address);
        if (unsigned < base) {
            return java.util.Arrays.equals(get(address), text);
        }
        int at = offset(unsigned) + Integer.BYTES;
        return java.util.Arrays.equals(segment(unsigned), at, at + length, text, 0, length);
    }

    /** In the order of bytes, which is that of code points. */
    int compare(int a, int b) {
        if (a == b) {
            return 0;
        }
        long left = Integer.toUnsignedLong(a);
        long right = Integer.toUnsignedLong(b);
        if (left < base || right < base) {
            return java.util.Arrays.compareUnsigned(get(a), get(b));
        }
        int i = offset(left) + Integer.BYTES;
        int j = offset(right) + Integer.BYTES;
        return java.util.Arrays.compareUnsigned(segment(left), i, i + length(a), segment(right), j, j + length(b));
    }
}
