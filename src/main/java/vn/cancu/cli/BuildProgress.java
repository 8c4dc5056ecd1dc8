package vn.cancu.cli;

import java.util.Locale;
import vn.cancu.store.Progress;

/** How far a build has come, on a line that rewrites itself, where standard error is a terminal. */
final class BuildProgress implements Progress {
    private final Console console;

    BuildProgress(Console console) {
        this.console = console;
    }

    @Override
    public void step(Phase phase, int done, int total) {
        boolean last = phase == Phase.SWITCH && done == total;
        String words = console.words("build." + phase.name().toLowerCase(Locale.ROOT));
        String count = total > 1 ? " " + done + "/" + total : total == 0 && done > 0 ? " " + done : "";
        console.progress(last ? "" : words + count + " …");
    }
}
