/**
 * The database on disk: built aside, opened as a view, never changed in place.
 *
 * <p>{@link vn.cancu.store.Companions} are its indexes without its triples, for a server that has these; they lie on a {@link
 * vn.cancu.store.Shelf}, which is no database: what is on it can be made again.
 */
@NullMarked
package vn.cancu.store;

import org.jspecify.annotations.NullMarked;
