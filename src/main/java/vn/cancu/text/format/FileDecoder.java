package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** From the bytes of a file in any format to its text. */
public final class FileDecoder {
    /** Longer texts are refused, in UTF-16 units. */
    public static final int MAX_CHARACTERS = 20_000_000;

    private static final int HEAD = 4096;

    private FileDecoder() {}

    /**
     * Reads the text of a file.
     *
     * @param name what diagnostics call the file; its ending tells markdown from plain text, and no more
     * @param bytes the whole file
     * @throws UserError where no text can be had from it
     */
    public static Decoded decode(String name, byte[] bytes, Scans scans) {
        Format format = Format.of(name, bytes);
        Decoded decoded =
                switch (format) {
                    case TXT, MD -> plain(name, bytes, format);
                    case HTML -> html(name, bytes);
                    default -> throw UserError.of(Code.UNSUPPORTED_FORMAT, Location.of(name), format.name());
                };
        checkLength(name, decoded.text());
        return decoded;
    }

    /** A file whose text is the file itself, decoded. */
    private static Decoded plain(String name, byte[] bytes, Format format) {
        return checked(name, PlainText.decode(name, bytes, ""), format);
    }

    private static Decoded html(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        PlainText page = PlainText.decode(name, bytes, HtmlText.declaredCharset(head));
        PlainText text = new PlainText(HtmlText.of(page.text()), page.encoding(), page.legacy());
        return checked(name, text, Format.HTML);
    }

    /** Says what the user should know of the characters, and refuses those that a wrong encoding made. */
    private static Decoded checked(String name, PlainText plain, Format format) {
        String text = plain.text();
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (plain.legacy()) {
            diagnostics.add(Diagnostic.of(Code.LEGACY_ENCODING_CONVERTED, Location.of(name), plain.encoding()));
        }
        Optional<EncodingCheck.Finding> finding = EncodingCheck.of(text);
        if (finding.isPresent()) {
            EncodingCheck.Finding found = finding.get();
            Location place = Location.of(name, text, found.first(), found.first());
            if (found.throughout()) {
                throw UserError.of(Code.LEGACY_ENCODING, place, found.encoding());
            }
            diagnostics.add(Diagnostic.of(Code.LEGACY_PASSAGE, place, found.encoding()));
        }
        remark(name, text, diagnostics);
        remarkName(name, format, diagnostics);
        return new Decoded(format.code(), plain.encoding(), false, text, diagnostics);
    }

    /** Says what characters the text holds that a reader does not see, or that were lost before. */
    private static void remark(String name, String text, List<Diagnostic> diagnostics) {
        int lost = 0;
        int turning = 0;
        int firstLost = -1;
        int firstTurning = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                firstLost = lost++ == 0 ? i : firstLost;
            } else if (c >= 0x202A && c <= 0x2069 && (c <= 0x202E || c >= 0x2066)) {
                firstTurning = turning++ == 0 ? i : firstTurning;
            }
        }
        if (lost > 0) {
            Location place = Location.of(name, text, firstLost, firstLost + 1);
            diagnostics.add(Diagnostic.of(Code.LOST_CHARACTERS, place, lost));
        }
        if (turning > 0) {
            Location place = Location.of(name, text, firstTurning, firstTurning + 1);
            diagnostics.add(Diagnostic.of(Code.BIDI_CONTROLS, place, turning));
        }
    }

    private static void remarkName(String name, Format format, List<Diagnostic> diagnostics) {
        String extension = Format.extension(name);
        Optional<Format> stated = Format.ofExtension(extension);
        if (stated.isPresent() && stated.get() != format) {
            diagnostics.add(Diagnostic.of(Code.EXTENSION_MISLEADS, Location.of(name), extension, format.name()));
        }
    }

    private static void checkLength(String name, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw UserError.of(Code.TEXT_TOO_LONG, Location.of(name), MAX_CHARACTERS / 1_000_000);
        }
        if (text.isBlank()) {
            throw UserError.of(Code.FILE_EMPTY, Location.of(name));
        }
    }
}
