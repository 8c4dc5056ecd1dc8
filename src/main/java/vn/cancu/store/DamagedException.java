package vn.cancu.store;

import java.nio.file.Path;

/** A part of a database that is not as it was written. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path part;

    DamagedException(Path part) {
        super(part.toString());
        this.part = part;
    }

    /** @param cause how it was noticed */
    DamagedException(Path part, Throwable cause) {
        super(part.toString(), cause);
        this.part = part;
    }

    Path part() {
        return part;
    }
}
