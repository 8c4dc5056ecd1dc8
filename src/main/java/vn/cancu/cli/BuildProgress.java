package vn.cancu.cli;

import java.util.Locale;
import vn.cancu.store.Progress;

/** How far a build has come, on a line that rewrites itself, where standard error is a terminal. */
final class BuildProgress implements Progress {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Console console;

    BuildProgress(Console console) {
        this.console = console;
    }

    @Override
    public void step(Phase phase, int done, int total) {
        if (!console.progress()) {
            return;
        }
        boolean last = phase == Phase.SWITCH && done == total;
        String words = console.words("build." + phase.name().toLowerCase(Locale.ROOT));
        String count = total > 1 ? " " + done + "/" + total : total == 0 && done > 0 ? " " + done : "";
        console.err().print(ERASE_LINE + (last ? "" : words + count + " …"));
        console.err().flush();
    }
}
