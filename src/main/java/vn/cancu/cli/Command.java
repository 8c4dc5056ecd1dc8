package vn.cancu.cli;

import java.io.IOException;
import vn.cancu.diagnostic.ExitCode;

/** One verb of the command line. It throws what goes wrong; {@link Main} reports it. */
interface Command {

    /**
     * Does what the user asked for.
     *
     * @return how it ended
     * @throws IOException where the system fails in a way that no sentence was written for
     */
    ExitCode run() throws IOException;
}
