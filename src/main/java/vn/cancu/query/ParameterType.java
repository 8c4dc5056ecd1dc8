package vn.cancu.query;

import java.util.Arrays;
import java.util.Locale;

/** What may be typed for a parameter of a question, and the end of the name of its variable. */
public enum ParameterType {
    /** A document by number, number with issuer or year, path or IRI. */
    DOCUMENT("iri"),
    /** An agency by name, other name, abbreviation or slug. */
    AGENCY("iri"),
    /** A province by name or slug. */
    PROVINCE("iri"),
    /** An information cluster by name, slug, or the gate's name. */
    CLUSTER("iri"),
    /** Any IRI, path below {@code https://w3id.org/cancu/} or prefixed name. */
    IRI("iri"),
    /** A day: {@code YYYY-MM-DD} or {@code dd/mm/yyyy}. */
    DATE("date"),
    INTEGER("integer"),
    TEXT("text");

    private final String suffix;

    ParameterType(String suffix) {
        this.suffix = suffix;
    }

    /** The name in headers and in the API: {@code document}, {@code agency} … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the variable's name ends in: {@code iri}, {@code date}, {@code integer}, {@code text}. */
    public String suffix() {
        return suffix;
    }

    static ParameterType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("parameter type " + code));
    }
}
