package vn.cancu.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Standard output. What cannot be written is thrown unchecked, so that no writer in between can swallow it: a reader
 * that has gone away as {@link Gone}, a full disk as an error of the user.
 */
final class Output extends FilterOutputStream {

    /** The reader has seen enough and closed the pipe, as {@code head} does: no error. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(IOException cause) {
            super(cause);
        }
    }

    /** Said once; what is written afterwards goes nowhere. */
    private boolean failed;

    Output(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) {
        if (failed) {
            return;
        }
        try {
            out.write(b);
        } catch (IOException refused) {
            throw said(refused);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (failed) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException refused) {
            throw said(refused);
        }
    }

    @Override
    public void flush() {
        if (failed) {
            return;
        }
        try {
            out.flush();
        } catch (IOException refused) {
            throw said(refused);
        }
    }

    /** Whoever borrows standard output may close it; it stays open for the next. */
    @Override
    public void close() {
        flush();
    }

    private RuntimeException said(IOException refused) {
        failed = true;
        String reason = String.valueOf(refused.getMessage());
        // The system words its reason in the user's language, so that where it can be asked, what it is decides.
        if (reason.contains("Broken pipe") || isPipe()) {
            return new Gone(refused);
        }
        return UserError.of(Code.OUTPUT_NOT_WRITABLE, Location.NONE, reason);
    }

    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
