package vn.cancu.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the usual commands once and throws away what they say, so that the launcher can keep the classes that they load
 * in a form that later starts map instead of read.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] none) {
        Console nowhere = new Console(
                Console.VIETNAMESE,
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false);
        Main.run(List.of("help"), nowhere);
        Main.run(List.of("unknown"), nowhere);
    }
}
