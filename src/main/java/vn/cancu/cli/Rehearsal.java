package vn.cancu.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Runs the usual commands once and throws away what they say, so that the launcher can keep the classes that they load
 * in a form that later starts map instead of read.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] none) {
        Console nowhere = Console.of(
                Console.VIETNAMESE,
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
        Main.run(List.of("help"), nowhere);
        Main.run(List.of("unknown"), nowhere);
    }
}
