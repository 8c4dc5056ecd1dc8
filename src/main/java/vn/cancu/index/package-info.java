/**
 * The citation index of a generation: its documents, their citations and the tasks that they assign as arrays in one
 * file, mapped into memory, so that chains of any length are followed and a country's tasks counted without a query, and
 * a cold process answers at once. One writer, one reader; no Jena. What the index answers, the graph answers too: SPARQL
 * is the reference, and tests compare the two.
 */
@NullMarked
package vn.cancu.index;

import org.jspecify.annotations.NullMarked;
