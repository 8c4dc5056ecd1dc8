package vn.cancu.query;

import java.util.Locale;

/** Whether a task is assigned, or asked of a body that the issuer cannot command. */
public enum Modality {
    ASSIGNED(new Bilingual("giao", "assigned")),
    REQUESTED(new Bilingual("đề nghị", "requested"));

    private final Bilingual label;

    Modality(Bilingual label) {
        this.label = label;
    }

    /** As in the ontology: {@code assigned}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code giao}, assigned. */
    public Bilingual label() {
        return label;
    }
}
