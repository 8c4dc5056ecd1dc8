package vn.cancu.query;

import java.util.Locale;

/** How it is known that one document does something with another. */
public enum Certainty {
    /** The document says so itself. */
    STATED("nêu rõ", "stated", Ansi.GREEN),
    /** Somebody reports that it does. */
    REPORTED("theo tin", "reported", Ansi.YELLOW),
    /** It follows over more than one step. */
    INFERRED("suy ra", "inferred", Ansi.CYAN);

    private final Bilingual label;
    private final Ansi color;

    Certainty(String vi, String en, Ansi color) {
        this.label = new Bilingual(vi, en);
        this.color = color;
    }

    /** The name in JSON: {@code stated}, {@code reported}, {@code inferred}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people: {@code nêu rõ}, {@code theo tin}, {@code suy ra}. */
    public Bilingual label() {
        return label;
    }

    Ansi color() {
        return color;
    }
}
