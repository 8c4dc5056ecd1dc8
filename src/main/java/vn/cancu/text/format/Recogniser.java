package vn.cancu.text.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import vn.cancu.diagnostic.Code;

/** The installed {@code tesseract}, which recognises Vietnamese text in images of pages. */
final class Recogniser {
    private static final String PROGRAM = "tesseract";
    private static final String LANGUAGE = "vie";

    private Recogniser() {}

    /** The recogniser of this machine, if it is there and knows Vietnamese. */
    static Recogniser installed() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String languages = text(process.getInputStream());
            if (languages.lines().noneMatch(LANGUAGE::equals)) {
                throw new DocumentWorker.Refused(Code.RECOGNISER_MISSING, LANGUAGE);
            }
            return new Recogniser();
        } catch (IOException missing) {
            throw new DocumentWorker.Refused(Code.RECOGNISER_MISSING, PROGRAM);
        }
    }

    /** The lines of text in an image. */
    String read(BufferedImage image) throws IOException {
        Process process = new ProcessBuilder(List.of(PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--dpi", "300"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream page = process.getOutputStream()) {
            ImageIO.write(image, "png", page);
        }
        String text = text(process.getInputStream());
        if (exit(process) != 0) {
            throw new DocumentWorker.Refused(Code.RECOGNISER_MISSING, PROGRAM + " exit " + exit(process));
        }
        return text;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readNBytes(FileDecoder.MAX_CHARACTERS), StandardCharsets.UTF_8);
    }

    private static int exit(Process process) throws IOException {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(PROGRAM + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
