/**
 * CanCu reads raw Vietnamese official documents and turns them into a graph of legal bases and
 * responsibilities in which every statement carries the quote that proves it.
 *
 * <p>Packages, in the one direction in which they may use each other: {@code diagnostic} &lt;- {@code text} &lt;-
 * {@code authority} &lt;- {@code citation} &lt;- {@code responsibility} &lt;- {@code extraction} &lt;- {@code graph} &lt;-
 * {@code validation} &lt;- {@code index} &lt;- {@code search} &lt;- {@code store} &lt;- {@code query} &lt;- {@code server} &lt;- {@code cli}. No
 * Jena in text, citation, responsibility and extraction: what is read from a document is plain records until the graph is
 * built; nor in index, which answers beside the graph.
 */
@NullMarked
package vn.cancu;

import org.jspecify.annotations.NullMarked;
