/**
 * Who must do what, in which role, with whom, by when. No Jena.
 */
@NullMarked
package vn.cancu.responsibility;

import org.jspecify.annotations.NullMarked;
