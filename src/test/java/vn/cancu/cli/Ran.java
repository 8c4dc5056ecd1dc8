package vn.cancu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a process ended: its exit code and all that it said. {@link #cancu} starts the command line in a process of its
 * own, as a user does.
 */
record Ran(int exit, String out, String err) {
    private static final int SECONDS = 120;

    /** {@code cancu} with these words, from the classes under test. */
    static Ran cancu(Object... words) {
        return cancu(Map.of(), new byte[0], words);
    }

    /** The same with further variables of the environment and something on standard input. */
    static Ran cancu(Map<String, String> environment, byte[] in, Object... words) {
        return of(command(words).command(), environment, in);
    }

    /** {@code cancu} with these words, not yet started. */
    static ProcessBuilder command(Object... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.cancu.cli.Main"));
        for (Object word : words) {
            command.add(word.toString());
        }
        return new ProcessBuilder(command);
    }

    /** Any program. */
    static Ran of(List<String> command, Map<String, String> environment, byte[] in) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("CANCU_DB");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Gathered out = new Gathered(process.getInputStream());
            Gathered err = new Gathered(process.getErrorStream());
            out.start();
            err.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(in);
            } catch (IOException notRead) {
                // It ended without reading its input.
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + SECONDS + " s: " + command);
            }
            out.join();
            err.join();
            return new Ran(process.exitValue(), out.text(), err.text());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A thread that reads a stream to its end, so that the process never waits for us. */
    private static final class Gathered extends Thread {
        private final InputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Gathered(InputStream in) {
            this.in = in;
        }

        @Override
        public void run() {
            try {
                in.transferTo(bytes);
            } catch (IOException ended) {
                // What came so far is what it said.
            }
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
