/**
 * The database on disk: built aside, opened as a view, never changed in place.
 */
@NullMarked
package vn.cancu.store;

import org.jspecify.annotations.NullMarked;
