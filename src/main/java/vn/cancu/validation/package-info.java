/**
 * SHACL: what must hold in the graph, reported in words a person understands.
 */
@NullMarked
package vn.cancu.validation;

import org.jspecify.annotations.NullMarked;
