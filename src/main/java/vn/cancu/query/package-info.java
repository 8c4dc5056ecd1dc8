/**
 * The catalogue of questions, parameters, answers and their formats; the tree of a trace; the quotes behind a statement.
 */
@NullMarked
package vn.cancu.query;

import org.jspecify.annotations.NullMarked;
