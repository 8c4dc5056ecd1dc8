/**
 * From records to RDF: IRIs, evidence, facts of one source, and the facts derived from all sources.
 */
@NullMarked
package vn.cancu.graph;

import org.jspecify.annotations.NullMarked;
