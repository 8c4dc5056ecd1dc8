/**
 * What was known before reading: document types, issuers, agencies, places, as loaded from {@code ontology/authority} into plain records.
 */
@NullMarked
package vn.cancu.authority;

import org.jspecify.annotations.NullMarked;
