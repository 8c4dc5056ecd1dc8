package vn.cancu.index;

import java.io.IOException;

/** Writes a text of the dictionary unless it is written. */
@FunctionalInterface
interface TextFile {
    /** @return its address in the file */
    int address(int text) throws IOException;
}
