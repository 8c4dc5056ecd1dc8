package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cancu.store.Progress;

class BuildProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long seconds;

    private BuildProgress progress(boolean terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console =
                new Console(Locale.ENGLISH, InputStream.nullInputStream(), stream, stream, false, 0, terminal);
        return new BuildProgress(console, () -> seconds * 1_000_000_000);
    }

    private String shown() {
        String all = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return all.substring(all.lastIndexOf("\u001b[K") + 3);
    }

    @Test
    void howFastItGoesAndHowLongItWillTake() {
        BuildProgress progress = progress(true);
        progress.step(Progress.Phase.READ, 0, 100_000);
        assertThat(shown()).isEqualTo("Reading the sources 0/100000 …");
        seconds = 1;
        progress.step(Progress.Phase.READ, 200, 100_000);
        assertThat(shown()).isEqualTo("Reading the sources 200/100000 …");
        seconds = 100;
        progress.step(Progress.Phase.READ, 20_000, 100_000);
        assertThat(shown()).isEqualTo("Reading the sources 20000/100000 … 200 sources a second, about 6:40 left");
        progress.step(Progress.Phase.DERIVE, 0, 1);
        assertThat(shown()).isEqualTo("Deriving what follows …");
        progress.step(Progress.Phase.SWITCH, 1, 1);
        assertThat(shown()).isEmpty();
    }

    @Test
    void nothingWhereNobodyWatches() {
        BuildProgress progress = progress(false);
        progress.step(Progress.Phase.READ, 0, 10);
        progress.step(Progress.Phase.SWITCH, 1, 1);
        assertThat(err.size()).isZero();
    }
}
