/**
 * All that one source says, in one record, and its JSON form. Calls the readers below in order. No Jena.
 */
@NullMarked
package vn.cancu.extraction;

import org.jspecify.annotations.NullMarked;
