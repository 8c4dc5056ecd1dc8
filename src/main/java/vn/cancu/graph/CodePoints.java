package vn.cancu.graph;

import java.util.Arrays;

/**
 * Offsets of one text in code points. Java and JSON count UTF-16 units, RDF counts code points, as Web Annotation asks
 * (TextPositionSelector).
 */
final class CodePoints {
    private final int length;
    /** Offset of the second unit of each character that has two, ascending. */
    private final int[] lowSurrogates;

    /** Reads {@code text} once. */
    CodePoints(String text) {
        length = text.length();
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < length; i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        lowSurrogates = Arrays.copyOf(found, count);
    }

    /** The code points before the UTF-16 unit at {@code offset}. */
    int at(int offset) {
        if (offset < 0 || offset > length) {
            throw new IllegalStateException("offset " + offset + " outside a text of " + length);
        }
        int place = Arrays.binarySearch(lowSurrogates, offset);
        if (place >= 0) {
            throw new IllegalStateException("offset " + offset + " inside a character");
        }
        return offset - (-place - 1);
    }
}
