/**
 * From bytes to characters: what format and encoding they are in, and the text that each format holds. Knows nothing of
 * blocks; the formats that need large parsers are read in worker processes.
 */
@NullMarked
package vn.cancu.text.format;

import org.jspecify.annotations.NullMarked;
