package vn.cancu.text.format;

/** What to do with pages that are only images. */
public enum Scans {
    /** Say so and read nothing from them. */
    REFUSE,
    /** Have the installed recogniser read them; what comes of it is marked as recognised. */
    RECOGNISE
}
