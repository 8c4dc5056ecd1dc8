package vn.cancu.index;

/** What the index knows of a thing: a document, a body, a place, a type, a source, an event. */
public enum Property {
    // The order is written into files: new ones go to the end, with another Header.VERSION.
    CLASS(true),
    /** {@code eli:type_document}. */
    DOCUMENT_TYPE(true),
    PASSED_BY(true),
    REGISTER(true),
    /** Of a body: where it is. */
    PROVINCE(true),
    /** Of a document: the source that is its text; {@code cancu:textOf} the other way round. */
    TEXT(true),
    /** Of a document: what happened to it; {@code cancu:statusOf} the other way round. */
    STATUS_EVENT(true),
    /** Of an event. */
    STATUS(true),
    /** Of an event: the document that did it. */
    CAUSED_BY(true),
    /** Of an event. */
    EVENT_DATE(false),
    /** As printed. */
    NUMBER(false),
    /** {@code YYYY[-MM[-DD]]}. */
    DATE(false),
    ISSUER_STATED(false),
    /** {@code dcterms:identifier}: the name of a source's file, the short name of a province. */
    IDENTIFIER(false),
    TITLE_VI(false),
    TITLE_EN(false),
    /** In no language, or another. */
    TITLE(false),
    /** {@code rdfs:label}. */
    LABEL_VI(false),
    LABEL_EN(false),
    LABEL(false),
    /** {@code skos:prefLabel}. */
    PREF_LABEL_VI(false),
    PREF_LABEL_EN(false),
    PREF_LABEL(false),
    /** {@code skos:altLabel} in any language. */
    ALT_LABEL(false),
    /** Of a province: {@code true} or {@code false}. */
    LAND_BORDER(false),
    VALID_FROM(false),
    VALID_UNTIL(false),
    /** Of a body. */
    AGENCY_KIND(true),
    /** Of a body, or a kind: who signs in its register; {@code cancu:signsInRegisterOf} the other way round. */
    SIGNER(true),
    /** Of a source. */
    SOURCE_KIND(true),
    /** Of a source: the document that it is the text of. */
    TEXT_OF(true),
    /** Of a source: the document that it reports on. */
    REPORTS_ON(true),
    /** Of a source. */
    URL(true),
    /** Of a source: {@code YYYY-MM-DD}. */
    RETRIEVED(false);

    private static final Property[] ALL = values();

    private final boolean relation;

    Property(boolean relation) {
        this.relation = relation;
    }

    /** Whether its values are things; else they are texts. */
    public boolean isRelation() {
        return relation;
    }

    static Property at(int ordinal) {
        return ALL[ordinal];
    }
}
