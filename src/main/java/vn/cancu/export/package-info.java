/**
 * The whole database as one file, the same bytes for the same content: {@link vn.cancu.export.QuadExport} as RDF, {@link
 * vn.cancu.export.GraphMlExport} as a network of documents. Written in bounded memory.
 */
@NullMarked
package vn.cancu.export;

import org.jspecify.annotations.NullMarked;
