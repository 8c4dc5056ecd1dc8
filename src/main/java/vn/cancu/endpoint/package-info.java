/**
 * Another SPARQL 1.1 server, which {@link vn.cancu.endpoint.Peer} speaks to.
 *
 * <ul>
 *   <li>Putting a database there: {@link vn.cancu.endpoint.Publication} plans it, {@code Sending} sends it to the {@link
 *       vn.cancu.endpoint.GraphStore}, {@link vn.cancu.endpoint.Published} is what stands there by its own word, and {@code
 *       Lease} the right to change it, which one has at a time.
 *   <li>Asking it: {@link vn.cancu.endpoint.Endpoint} is what was published there, opened; {@code Reading} reads all of it
 *       once; {@link vn.cancu.endpoint.RemoteDataset} asks {@link vn.cancu.endpoint.QueryService}.
 * </ul>
 *
 * <p>Only the address that was configured is ever spoken to; nothing that a user or a graph says becomes one.
 */
@NullMarked
package vn.cancu.endpoint;

import org.jspecify.annotations.NullMarked;
