package vn.cancu.dossier;

import java.util.Optional;

/** The whole texts of sources, where they were kept. */
public interface Texts {

    /** Nothing was kept. */
    Texts NONE = sha256 -> Optional.empty();

    /**
     * The text of a source, exactly as it was read, so that offsets of quotes fit.
     *
     * @param sha256 of the file that the source is
     */
    Optional<String> text(String sha256);
}
