package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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
    /** Larger pages are read by a worker, in bytes: what a page becomes in memory is many times its size. */
    private static final int MAX_HTML_HERE = 2 * 1024 * 1024;

    /** The first of the characters that turn the direction of a text; below it stands nearly all of any text. */
    private static final char FIRST_TURNING = 0x202A;

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
                    case TXT, MD -> checked(name, PlainText.decode(name, bytes, ""), format);
                    case HTML -> html(name, bytes);
                    case DOCX, DOC, PDF -> parsed(name, bytes, format, scans);
                };
        checkLength(name, decoded.text());
        return decoded;
    }

    private static Decoded html(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        PlainText page = PlainText.decode(name, bytes, HtmlText.declaredCharset(head));
        String text = bytes.length <= MAX_HTML_HERE
                ? HtmlText.of(page.text())
                : extract(name, Format.HTML, page.text().getBytes(UTF_8), Scans.REFUSE)
                        .text();
        return checked(name, new PlainText(text, page.encoding(), page.legacy()), Format.HTML);
    }

    /** A document that a worker reads. */
    private static Decoded parsed(String name, byte[] bytes, Format format, Scans scans) {
        Extract extract = extract(name, format, bytes, scans);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Extract.Remark remark : extract.remarks()) {
            diagnostics.add(diagnostic(name, remark));
        }
        Decoded decoded = checked(name, unicode(extract.text()), format);
        diagnostics.addAll(decoded.diagnostics());
        return new Decoded(decoded.format(), decoded.encoding(), extract.recognised(), decoded.text(), diagnostics);
    }

    private static Extract extract(String name, Format format, byte[] bytes, Scans scans) {
        Extract extract = WorkerPool.shared().read(format, bytes, scans);
        if (extract.text().isBlank()) {
            throw new UserError(
                    extract.remarks().isEmpty()
                            ? Diagnostic.of(Code.FILE_EMPTY, Location.of(name))
                            : diagnostic(name, extract.remarks().get(0)));
        }
        return extract;
    }

    private static Diagnostic diagnostic(String name, Extract.Remark remark) {
        return Diagnostic.of(
                remark.code(), Location.of(name), remark.arguments().toArray());
    }

    /**
     * In these formats the codes of old fonts stand as they are, so that they can be converted as those of an old text
     * file can; but only where no letter of Unicode shows that parts of the document are in order.
     */
    private static PlainText unicode(String text) {
        Optional<EncodingCheck.Finding> finding = EncodingCheck.of(text);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (finding.isPresent()
                    && finding.get().alone()
                    && finding.get().encoding().equals(encoding.label())) {
                return new PlainText(encoding.repair(text), encoding.label(), true);
            }
        }
        return new PlainText(text, "", false);
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
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < FIRST_TURNING) {
                continue;
            }
            if (c == '\uFFFD') {
                firstLost = lost++ == 0 ? i : firstLost;
            } else if (c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
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
