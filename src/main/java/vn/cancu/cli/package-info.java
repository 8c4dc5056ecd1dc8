/**
 * One command a file, and the one place that reports errors.
 */
@NullMarked
package vn.cancu.cli;

import org.jspecify.annotations.NullMarked;
