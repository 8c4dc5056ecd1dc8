package vn.cancu.diagnostic;

/** Thrown where a command cannot go on because of something that the user can mend; one place reports it. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public UserError(Diagnostic diagnostic) {
        super(diagnostic.code() + " " + diagnostic.location() + " " + diagnostic.arguments());
        this.diagnostic = diagnostic;
    }

    /** The same, made in place. */
    public static UserError of(Code code, Location location, Object... arguments) {
        return new UserError(Diagnostic.of(code, location, arguments));
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    public ExitCode exitCode() {
        return diagnostic.code().exitCode();
    }
}
