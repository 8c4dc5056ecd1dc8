package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** DOCX files for tests, put together part by part. */
final class DocxFile {
    private static final String NAMESPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder overrides = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();

    /** A document with this body, in WordprocessingML. */
    static DocxFile of(String body) {
        return new DocxFile()
                .raw(
                        "word/document.xml",
                        "<?xml version='1.0' encoding='UTF-8'?><w:document" + NAMESPACES + "><w:body>" + body
                                + "<w:sectPr/></w:body></w:document>");
    }

    /** A package whose main part is this, to the letter. */
    static DocxFile ofMainPart(String xml) {
        return new DocxFile().raw("word/document.xml", xml);
    }

    /** Paragraphs of plain text. */
    static String paragraphs(String... texts) {
        StringBuilder body = new StringBuilder();
        for (String text : texts) {
            body.append(paragraph("", text));
        }
        return body.toString();
    }

    static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /** A paragraph of a list. */
    static String item(int list, int level, String text) {
        return paragraph("<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr>", text);
    }

    static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/>" + more
                + "<w:lvlText w:val='" + text + "'/></w:lvl>";
    }

    DocxFile numbering(String definitions) {
        return part("numbering", "<w:numbering" + NAMESPACES + ">" + definitions + "</w:numbering>");
    }

    DocxFile styles(String definitions) {
        return part("styles", "<w:styles" + NAMESPACES + ">" + definitions + "</w:styles>");
    }

    DocxFile footnotes(String notes) {
        return part("footnotes", "<w:footnotes" + NAMESPACES + ">" + notes + "</w:footnotes>");
    }

    DocxFile header(String paragraphs) {
        return part("header", "<w:hdr" + NAMESPACES + ">" + paragraphs + "</w:hdr>");
    }

    /** A part that the document names by its type. */
    DocxFile part(String type, String xml) {
        overrides.append("<Override PartName='/word/" + type + ".xml' ContentType='" + TYPES + type + "+xml'/>");
        relationships.append(
                "<Relationship Id='" + type + "' Type='" + RELATIONSHIPS + type + "' Target='" + type + ".xml'/>");
        return raw("word/" + type + ".xml", xml);
    }

    DocxFile macros() {
        overrides.append(
                "<Override PartName='/word/vbaProject.bin' ContentType='application/vnd.ms-office.vbaProject'/>");
        relationships.append(
                "<Relationship Id='vba' Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject'"
                        + " Target='vbaProject.bin'/>");
        return raw("word/vbaProject.bin", "Sub AutoOpen()");
    }

    /** A part outside the package, as templates and linked pictures are. */
    DocxFile external(String target) {
        relationships.append("<Relationship Id='out' Type='" + RELATIONSHIPS + "styles' Target='" + target
                + "' TargetMode='External'/>");
        return this;
    }

    DocxFile raw(String name, String content) {
        return raw(name, content.getBytes(UTF_8));
    }

    DocxFile raw(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        String head = "<?xml version='1.0' encoding='UTF-8'?>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    (head + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                    + "<Default Extension='xml' ContentType='application/xml'/>"
                                    + "<Override PartName='/word/document.xml' ContentType='" + TYPES
                                    + "document.main+xml'/>"
                                    + overrides + "</Types>")
                            .getBytes(UTF_8));
            add(
                    zip,
                    "_rels/.rels",
                    relationships(
                            head,
                            "<Relationship Id='main' Type='" + RELATIONSHIPS
                                    + "officeDocument' Target='word/document.xml'/>"));
            add(zip, "word/_rels/document.xml.rels", relationships(head, relationships.toString()));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] relationships(String head, String all) {
        return (head + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
                        + "</Relationships>")
                .getBytes(UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same parts make the same bytes.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
