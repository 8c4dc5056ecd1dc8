/**
 * From a file to text: encodings, Unicode, offsets, blocks and sections. Knows nothing of citations.
 */
@NullMarked
package vn.cancu.text;

import org.jspecify.annotations.NullMarked;
