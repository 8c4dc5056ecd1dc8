/**
 * What went wrong and where, in words a person understands, and the exit codes. No text of messages in code: bundles hold them.
 */
@NullMarked
package vn.cancu.diagnostic;

import org.jspecify.annotations.NullMarked;
