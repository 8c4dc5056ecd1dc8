package vn.cancu.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.cancu.diagnostic.UserError;

/** The texts of an index that is read, addressed as in {@link TextHeap}. Any number of threads may read. */
final class Texts {
    /** None. */
    static final Texts NONE = new Texts(new ByteBuffer[0], 0, () -> new IllegalStateException("no texts"));

    /** In UTF-8 the first byte of U+E000, which stands behind the surrogates in UTF-16. */
    private static final int FIRST_ABOVE_SURROGATES = 0xee;

    /** In UTF-8 the first byte of U+10000, which is a pair of surrogates in UTF-16. */
    private static final int FIRST_OF_FOUR = 0xf0;

    private static final int MASK = (1 << TextHeap.FILE_SEGMENT_BITS) - 1;

    private final ByteBuffer[] segments;
    private final long units;
    private final Damage damage;

    /** What is thrown where a text is not where it should be. */
    @FunctionalInterface
    interface Damage {
        /** A {@link UserError}, for whoever reads the index. */
        RuntimeException error();
    }

    Texts(ByteBuffer[] segments, long units, Damage damage) {
        this.segments = segments;
        this.units = units;
        this.damage = damage;
    }

    /** Behind the last text. */
    long units() {
        return units;
    }

    int length(int address) {
        if (Integer.toUnsignedLong(address) >= units) {
            throw damage.error();
        }
        ByteBuffer segment = segments[address >>> TextHeap.FILE_SEGMENT_BITS];
        int at = offset(address);
        int length = segment.getInt(at);
        if (length < 0 || length > segment.limit() - at - Integer.BYTES) {
            throw damage.error();
        }
        return length;
    }

    private static int offset(int address) {
        return (address & MASK) << TextHeap.UNIT_BITS;
    }

    void copy(int address, byte[] text, int length) {
        segments[address >>> TextHeap.FILE_SEGMENT_BITS].get(offset(address) + Integer.BYTES, text, 0, length);
    }

    /** One byte, unsigned. */
    int at(int address, int index) {
        return segments[address >>> TextHeap.FILE_SEGMENT_BITS].get(offset(address) + Integer.BYTES + index) & 0xff;
    }

    String get(int address) {
        byte[] text = new byte[length(address)];
        copy(address, text, text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** As {@link String#compareTo} has it: by UTF-16, where what is above U+FFFF stands before U+E000. */
    int compare(int address, int other) {
        int length = length(address);
        int otherLength = length(other);
        ByteBuffer one = segments[address >>> TextHeap.FILE_SEGMENT_BITS].duplicate();
        ByteBuffer two = segments[other >>> TextHeap.FILE_SEGMENT_BITS].duplicate();
        int at = offset(address) + Integer.BYTES;
        int otherAt = offset(other) + Integer.BYTES;
        int difference = one.limit(at + length)
                .position(at)
                .mismatch(two.limit(otherAt + otherLength).position(otherAt));
        if (difference < 0 || difference == length || difference == otherLength) {
            return Integer.compare(length, otherLength);
        }
        int lead = one.get(at + difference) & 0xff;
        int otherLead = two.get(otherAt + difference) & 0xff;
        boolean swapped = Math.min(lead, otherLead) >= FIRST_ABOVE_SURROGATES
                && lead < FIRST_OF_FOUR != otherLead < FIRST_OF_FOUR;
        return swapped ? Integer.compare(otherLead, lead) : Integer.compare(lead, otherLead);
    }

    /** In the order of bytes. */
    int compare(int address, byte[] other) {
        byte[] text = new byte[length(address)];
        copy(address, text, text.length);
        return Arrays.compareUnsigned(text, other);
    }
}
