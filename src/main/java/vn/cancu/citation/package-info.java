/**
 * Document numbers, the document's own identity, mentions, citations, roles, and matching to identities. No Jena.
 */
@NullMarked
package vn.cancu.citation;

import org.jspecify.annotations.NullMarked;
