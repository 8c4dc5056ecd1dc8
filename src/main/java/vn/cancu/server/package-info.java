/**
 * The embedded SPARQL endpoint and the pages, closed against hostile input.
 */
@NullMarked
package vn.cancu.server;

import org.jspecify.annotations.NullMarked;
