/**
 * A synthetic national corpus: texts of official documents that no office issued, and beside them the facts that they
 * were written from. Offices come from the authority files; wording is our own; every text says in its first line that it
 * is synthetic. Nothing here reads a document.
 *
 * <p>{@link vn.cancu.bench.corpus.Archive} decides which documents there are and what they cite, one after the other;
 * {@link vn.cancu.bench.corpus.Draftsman} writes the text of one.
 */
package vn.cancu.bench.corpus;
