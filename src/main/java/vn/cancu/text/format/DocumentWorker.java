package vn.cancu.text.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cancu.diagnostic.Code;

/**
 * The program that reads documents of the larger formats, one after the other, in a process of its own: what a hostile
 * file does to a parser ends here. Asked on standard input, answers on standard output; ends when the input does.
 *
 * <p>A question is a byte for the format, one for what to do with scans, the document's length and its bytes; an answer
 * is an {@link Extract}.
 */
final class DocumentWorker {
    private DocumentWorker() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // Nothing that a library prints may get between the answers.
        System.setOut(System.err);
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(0)));
        Path file = Path.of("document").toAbsolutePath();
        while (true) {
            int format;
            try {
                format = in.readUnsignedByte();
            } catch (EOFException done) {
                return;
            }
            Scans scans = Scans.values()[in.readUnsignedByte()];
            receive(in, in.readInt(), file);
            Extract extract = extract(Format.values()[format], file, scans);
            Files.deleteIfExists(file);
            extract.write(out);
        }
    }

    /** The document goes to a file, from which the parsers take what they need: it may be large. */
    private static void receive(InputStream in, int length, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int left = length; left > 0; ) {
                int count = in.read(buffer, 0, Math.min(left, buffer.length));
                if (count < 0) {
                    throw new EOFException();
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
    }

    private static Extract extract(Format format, Path file, Scans scans) {
        try {
            Extract extract =
                    switch (format) {
                        case DOCX -> DocxText.of(file);
                        case DOC -> DocText.of(file);
                        case PDF -> PdfText.of(file, scans);
                        default -> HtmlText.of(file);
                    };
            return extract.text().length() > FileDecoder.MAX_CHARACTERS
                    ? Extract.refused(Code.TEXT_TOO_LONG, FileDecoder.MAX_CHARACTERS / 1_000_000)
                    : extract;
        } catch (StackOverflowError deep) {
            return Extract.refused(Code.DOCUMENT_TOO_COMPLEX, "stack");
        } catch (Refused refused) {
            return refused.extract();
        } catch (Exception | LinkageError broken) {
            String words = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            // POI's words for what ZipSecureFile stops.
            if (words.contains("Zip bomb") || words.contains("potentially malicious")) {
                return Extract.refused(Code.DOCUMENT_TOO_COMPLEX, "zip");
            }
            return Extract.refused(Code.DOCUMENT_DAMAGED, format.name(), words);
        }
    }

    /** Thrown by a parser that will not read on, with what to tell. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Extract extract;

        Refused(Code code, Object... arguments) {
            this.extract = Extract.refused(code, arguments);
        }

        Extract extract() {
            return extract;
        }
    }
}
