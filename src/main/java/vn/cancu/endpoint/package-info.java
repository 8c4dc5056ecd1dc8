/**
 * Another SPARQL 1.1 server: {@link vn.cancu.endpoint.Peer} speaks to it, {@link vn.cancu.endpoint.GraphStore} is its
 * graph store, {@link vn.cancu.endpoint.Published} is what it says stands in it, and {@link
 * vn.cancu.endpoint.Publication} puts a database there.
 *
 * <p>Only the address that was configured is ever spoken to; nothing that a user or a graph says becomes one.
 */
@NullMarked
package vn.cancu.endpoint;

import org.jspecify.annotations.NullMarked;
