/**
 * All that is known of one thing, gathered for a reader: {@link vn.cancu.dossier.Library} opens the {@link
 * vn.cancu.dossier.Dossier} of a document, agency, place, cluster, source or any other IRI of the graph.
 *
 * <p>A dossier is made of {@link vn.cancu.dossier.Statement}s, {@link vn.cancu.dossier.CitationEntry citations} and
 * {@link vn.cancu.dossier.QuotedDuty duties}, each with its {@link vn.cancu.dossier.Quotation}s and with how it is known.
 * It is bounded: of what a thing is cited by only so much is read as a page can bear, and the rest is counted. How it
 * looks is not said here.
 */
@NullMarked
package vn.cancu.dossier;

import org.jspecify.annotations.NullMarked;
