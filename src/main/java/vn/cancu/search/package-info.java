/**
 * The search index of a generation: what people type, in any spelling, to the documents, bodies, places and passages that
 * they mean. One writer, one reader, both over Lucene; no Jena. What is written is decided where graphs are known, in
 * {@code store}; what is typed means words here, never a query language. What has a word is a set of bits, taken from
 * Lucene's lists and kept while it is used: words of titles are so common that lists would be gone through for long.
 */
@NullMarked
package vn.cancu.search;

import org.jspecify.annotations.NullMarked;
