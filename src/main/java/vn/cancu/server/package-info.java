/**
 * The embedded SPARQL endpoint and the pages, closed against hostile input. {@link vn.cancu.server.CanCuServer} is the
 * door; a request goes from {@code Front} (limits, headers, log) to a {@code Site} of small resources or, for
 * {@code /sparql}, through Fuseki to {@code SparqlEndpoint}; every query runs in {@code QueryPool} over the generation
 * that {@code Generations} lends it. {@code Pages} says which page answers which path, one class a page; each makes its
 * {@code Page} in the {@code ReadingRoom} from what {@code vn.cancu.dossier} knows, out of pieces of {@code Html}, which
 * escapes by construction. They need no script and no style of their own. What makes a query safe to run is in {@code vn.cancu.query}.
 */
@NullMarked
package vn.cancu.server;

import org.jspecify.annotations.NullMarked;
