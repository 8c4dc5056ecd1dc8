package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** The formats that are read, told apart by what the bytes are; a name only tells markdown from plain text. */
enum Format {
    TXT,
    MD,
    HTML,
    DOCX,
    DOC,
    PDF;

    private static final int HEAD = 4096;
    /** A page begins with one of these, after comments and declarations at most. */
    private static final Pattern PAGE = Pattern.compile(
            "\\A(?:\\s|\u00EF\u00BB\u00BF|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}>)*+<(?:!doctype\\s+html|html|head|body|meta|title|div|table|p|h[1-6]"
                    + "|span|center|font|article|section|main|ul|ol|b|strong)[\\s>/]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}[\\s>/]");

    /** What else comes under the names of documents, by its first bytes. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("{\\rtf", "RTF"),
            Map.entry("\u00FF\u00D8\u00FF", "JPEG"),
            Map.entry("\u0089PNG", "PNG"),
            Map.entry("GIF8", "GIF"),
            Map.entry("II*\0", "TIFF"),
            Map.entry("MM\0*", "TIFF"),
            Map.entry("Rar!\u001A", "RAR"),
            Map.entry("7z\u00BC\u00AF", "7z"),
            Map.entry("\u001F\u008B", "GZIP"),
            Map.entry("\u00DB\u00A5-\0", "Word 2"),
            Map.entry("AT&TFORM", "DjVu"),
            Map.entry("MIME-Version:", "MHTML"));

    /** The name in JSON and in diagnostics. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What {@code bytes} are.
     *
     * @throws UserError where they are of a known kind that is not read
     */
    static Format of(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return zipped(name, bytes);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return compound(name, bytes);
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (head.startsWith(other.getKey())) {
                throw unsupported(name, other.getValue());
            }
        }
        Optional<Format> stated = ofExtension(extension(name));
        int pdf = head.indexOf("%PDF-");
        // Some servers send a line or two before the file itself.
        if (pdf >= 0
                && (head.substring(0, pdf).isBlank()
                        || (pdf < 1024 && stated.filter(PDF::equals).isPresent()))) {
            return PDF;
        }
        if (head.contains("<?mso-application progid=\"Word.Document\"?>")) {
            throw unsupported(name, "Word 2003 XML");
        }
        if (stated.filter(MD::equals).isPresent()
                && !head.toLowerCase(Locale.ROOT).contains("<html")) {
            // Markdown may begin with a tag.
            return MD;
        }
        String markup = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")
                ? new String(bytes, 0, Math.min(HEAD, bytes.length), UTF_16).replaceFirst("^\uFEFF", "")
                : head;
        boolean tagged = stated.filter(HTML::equals).isPresent()
                && ANY_TAG.matcher(markup).find();
        return tagged || PAGE.matcher(markup).find() ? HTML : TXT;
    }

    /** The format that files of this ending should be in. */
    static Optional<Format> ofExtension(String extension) {
        return Optional.ofNullable(
                switch (extension) {
                    case "txt" -> TXT;
                    case "md", "markdown" -> MD;
                    case "html", "htm", "xhtml" -> HTML;
                    case "docx", "docm" -> DOCX;
                    case "doc" -> DOC;
                    case "pdf" -> PDF;
                    default -> null;
                });
    }

    /** The last part of {@code name} after a full stop, in small letters; empty where it has none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/')
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Format zipped(String name, byte[] bytes) {
        // Names of entries are never compressed.
        String all = new String(bytes, ISO_8859_1);
        if (all.contains("[Content_Types].xml")) {
            if (all.contains("word/")) {
                return DOCX;
            }
            throw unsupported(name, all.contains("xl/") ? "XLSX" : all.contains("ppt/") ? "PPTX" : "OPC");
        }
        int type = all.indexOf("mimetypeapplication/");
        throw unsupported(name, type < 0 || type > HEAD ? "ZIP" : all.contains("epub+zip") ? "EPUB" : "OpenDocument");
    }

    private static Format compound(String name, byte[] bytes) {
        String all = new String(bytes, ISO_8859_1);
        if (holdsName(all, "EncryptedPackage")) {
            throw UserError.of(Code.DOCUMENT_ENCRYPTED, Location.of(name));
        }
        if (holdsName(all, "WordDocument")) {
            return DOC;
        }
        throw unsupported(
                name,
                holdsName(all, "Workbook") || holdsName(all, "Book")
                        ? "XLS"
                        : holdsName(all, "PowerPoint Document") ? "PPT" : "OLE2");
    }

    private static boolean holdsName(String bytes, String name) {
        return bytes.contains(new String(name.getBytes(UTF_16LE), ISO_8859_1));
    }

    private static UserError unsupported(String name, String kind) {
        return UserError.of(Code.UNSUPPORTED_FORMAT, Location.of(name), kind);
    }
}
