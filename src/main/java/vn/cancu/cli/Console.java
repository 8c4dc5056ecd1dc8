package vn.cancu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.cancu.diagnostic.Diagnostic;

/**
 * Where a command reads and writes: data to {@link #out}, words to {@link #err}, both in UTF-8 whatever the locale.
 *
 * @param language of the words
 * @param in standard input
 * @param out standard output, buffered; {@link Main} flushes it
 * @param err standard error
 * @param colour whether standard output is a terminal that wants colours
 * @param progress whether standard error is a terminal, so that a line that rewrites itself makes sense
 */
record Console(Locale language, InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress) {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final int BUFFER = 1 << 16;

    /** The console of this process. What Java 17 cannot tell, whether a stream is a terminal, the launcher does. */
    static Console system(Locale language) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        OutputStream err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err));
        // https://no-color.org: set and not empty
        String noColour = System.getenv("NO_COLOR");
        return new Console(
                language,
                System.in,
                new PrintStream(new Output(out), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                (noColour == null || noColour.isEmpty())
                        && !"dumb".equals(System.getenv("TERM"))
                        && Boolean.getBoolean("cancu.terminal.out"),
                Boolean.getBoolean("cancu.terminal.err"));
    }

    /** Tells what went wrong or deserves a look: where, the sentence, and below it what to do. */
    void tell(Diagnostic diagnostic) {
        String place = diagnostic.location().toString();
        err.println("cancu: " + (place.isEmpty() ? "" : place + ": ") + diagnostic.message(language));
        String hint = diagnostic.hint(language);
        if (!hint.isEmpty()) {
            err.println("  → " + hint);
        }
    }

    /** Words for the user that are not data. */
    void say(String words) {
        err.println(words);
    }
}
