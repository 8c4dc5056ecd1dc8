package vn.cancu.query;

/**
 * An agency, or a group of agencies that are addressed together.
 *
 * @param iri of the agency
 * @param name its label
 * @param group true for "các sở, ban, ngành" and their like; who belongs to a group is not known
 */
public record Body(String iri, Bilingual name, boolean group) {}
