package vn.cancu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.format.Scans;

/**
 * Where a command reads and writes: data to {@link #out}, words to {@link #err}, both in UTF-8 whatever the locale.
 *
 * @param language of the words
 * @param in standard input
 * @param out standard output, buffered; {@link Main} flushes it
 * @param err standard error
 * @param colour whether standard output is a terminal that wants colours
 * @param width columns of the terminal that standard output is, 0 where it is none
 * @param progress whether standard error is a terminal, so that a line that rewrites itself makes sense
 */
record Console(
        Locale language,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colour,
        int width,
        boolean progress) {
    /** Stands for standard input where a file is named. */
    static final String STANDARD_INPUT = "-";

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202a-\u202e\u2066-\u2069]");
    private static final int UNTOLD_COLUMNS = 80;
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
                columns(),
                Boolean.getBoolean("cancu.terminal.err"));
    }

    /** A terminal that does not tell how wide it is gets what every terminal has. */
    private static int columns() {
        int columns = Integer.getInteger("cancu.terminal.columns", 0);
        return columns == 0 && Boolean.getBoolean("cancu.terminal.out") ? UNTOLD_COLUMNS : columns;
    }

    /** A console that reads from and writes to streams of the caller, without colour and as wide as it takes. */
    static Console of(Locale language, InputStream in, OutputStream out, OutputStream err) {
        return new Console(
                language,
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                0,
                false);
    }

    /** Words of the bundle {@code texts}, with its arguments put in. */
    String words(String key, Object... arguments) {
        return new MessageFormat(Main.texts(language).getString(key), language).format(arguments);
    }

    /** Says how far the work has come, on a line that rewrites itself; nothing where standard error is no terminal. */
    void progress(String words) {
        if (progress) {
            err.print(ERASE_LINE + words);
            err.flush();
        }
    }

    /** Tells what went wrong or deserves a look: where, the sentence, and below it what to do. */
    void tell(Diagnostic diagnostic) {
        progress("");
        String place = diagnostic.location().toString();
        err.println(printable("cancu: " + (place.isEmpty() ? "" : place + ": ") + diagnostic.message(language)));
        String hint = diagnostic.hint(language);
        if (!hint.isEmpty()) {
            err.println(printable("  → " + hint));
        }
    }

    /**
     * The document in a file, or on standard input.
     *
     * @param file as the user named it; {@value #STANDARD_INPUT} for standard input
     * @param scans what to do with pages that are images
     */
    SourceDocument document(String file, Scans scans) {
        return file.equals(STANDARD_INPUT)
                ? DocumentReader.read(file, bytes(file), scans)
                : DocumentReader.read(path(file), scans);
    }

    /** The bytes of a file, or of standard input, up to one more than a document may have. */
    byte[] bytes(String file) {
        if (!file.equals(STANDARD_INPUT)) {
            return DocumentReader.bytes(path(file));
        }
        try {
            return in.readNBytes(DocumentReader.MAX_BYTES + 1);
        } catch (IOException broken) {
            throw UserError.of(Code.FILE_UNREADABLE, Location.of(file), broken.getMessage());
        }
    }

    /** The path that the user named; there is no file whose name cannot be one. */
    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException impossible) {
            throw UserError.of(Code.FILE_NOT_FOUND, Location.of(file));
        }
    }

    /** Words for the user that are not data. */
    void say(String words) {
        progress("");
        err.println(printable(words));
    }

    /** One line of text without what would move a terminal's cursor or change its state. */
    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("\ufffd");
    }
}
