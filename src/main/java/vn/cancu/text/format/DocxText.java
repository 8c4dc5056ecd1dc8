package vn.cancu.text.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;

/**
 * The text of a DOCX file (ECMA-376) as a reader of the document sees it: automatic numbers written out, insertions
 * accepted and deletions gone, tables row by row, text boxes after the paragraph that they hang on, footnotes at the end
 * behind their marks. Headers and footers of pages stay outside: they hold page numbers and what every page repeats.
 */
final class DocxText {
    private static final int MOST_ENTRIES = 2_000;
    private static final double LEAST_RATIO = 0.01;
    private static final long LARGEST_ENTRY = 200L * 1024 * 1024;

    static {
        // A part that packs a hundred to one, or so many parts, are a bomb.
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    private final DocxNumbering numbering = new DocxNumbering();
    private final StructuredText out = new StructuredText();
    /** Notes by their id, until a mark for them comes. */
    private final Map<String, String> pending = new LinkedHashMap<>();

    private final Map<String, String> notes = new LinkedHashMap<>();

    private DocxText() {}

    static Extract of(Path file) throws IOException, XMLStreamException, OpenXML4JException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new DocxText().read(opened);
        }
    }

    private Extract read(OPCPackage opened) throws IOException, XMLStreamException, OpenXML4JException {
        PackagePart main = main(opened);
        XmlParts xml = new XmlParts();
        Map<String, PackagePart> parts = new LinkedHashMap<>();
        for (PackageRelationship relationship : main.getRelationships()) {
            String type = relationship.getRelationshipType();
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                parts.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), main.getRelatedPart(relationship));
            }
        }
        try (XmlParts.Cursor cursor = open(xml, parts.get("styles"))) {
            if (cursor != null) {
                numbering.readStyles(cursor);
            }
        }
        try (XmlParts.Cursor cursor = open(xml, parts.get("numbering"))) {
            if (cursor != null) {
                numbering.readNumbering(cursor);
            }
        }
        readNotes(xml, parts.get("footnotes"), "footnote", "");
        readNotes(xml, parts.get("endnotes"), "endnote", "e");
        try (XmlParts.Cursor cursor = xml.open(main.getInputStream())) {
            new Story(cursor).blocks(0, out);
        }
        for (String note : notes.values()) {
            out.paragraph();
            out.lines(note);
        }
        List<Extract.Remark> remarks = new ArrayList<>();
        if (parts.containsKey("vbaProject")) {
            remarks.add(Extract.Remark.of(Code.MACROS_IGNORED));
        }
        return Extract.of(out.toString(), remarks);
    }

    private static PackagePart main(OPCPackage opened) throws OpenXML4JException {
        for (PackageRelationship relationship : opened.getRelationships()) {
            // The transitional and the strict form of the standard name it differently.
            if (relationship.getRelationshipType().endsWith("/officeDocument")
                    && relationship.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart main = opened.getPart(relationship);
                if (main != null && main.getContentType().contains("word")) {
                    return main;
                }
            }
        }
        throw new DocumentWorker.Refused(Code.DOCUMENT_DAMAGED, "DOCX", "officeDocument");
    }

    private static XmlParts.@Nullable Cursor open(XmlParts xml, @Nullable PackagePart part)
            throws IOException, XMLStreamException {
        if (part == null) {
            return null;
        }
        InputStream stream = part.getInputStream();
        return xml.open(stream);
    }

    private void readNotes(XmlParts xml, @Nullable PackagePart part, String element, String kind)
            throws IOException, XMLStreamException {
        try (XmlParts.Cursor cursor = open(xml, part)) {
            while (cursor != null && cursor.next() != XMLStreamReader.END_DOCUMENT) {
                if (cursor.isStart(element)) {
                    // Those with a type are the lines that separate notes from text.
                    boolean separator = !cursor.attribute("type").isEmpty()
                            && !cursor.attribute("type").equals("normal");
                    String id = cursor.attribute("id");
                    StructuredText note = new StructuredText();
                    new Story(cursor).blocks(cursor.depth() - 1, note);
                    if (!separator) {
                        pending.put(kind + id, note.toString());
                    }
                }
            }
        }
    }

    /** The mark of a note that is referred to here; its text goes to the end. */
    private String mark(String key) {
        String text = pending.remove(key);
        if (text == null) {
            return "";
        }
        String mark = "[" + (notes.size() + 1) + "]";
        notes.put(key, mark + " " + text);
        return mark;
    }

    /**
     * Properties of a paragraph.
     *
     * @param style its style's id, empty for none
     * @param list the list that it is an item of, empty where its style says
     * @param level in that list, negative where its style says
     * @param joins whether its mark was deleted under tracked changes, so that it is one with the next
     */
    private record Properties(String style, String list, int level, boolean joins) {
        static final Properties NONE = new Properties("", "", -1, false);
    }

    /** One run of paragraphs and tables: the body, a cell, a note, a text box. */
    private final class Story {
        private final XmlParts.Cursor xml;
        /** Text of paragraphs whose mark was deleted: the next paragraph begins with it. */
        private String carried = "";
        /** The content control that was entered shows what is to be filled in. */
        private boolean placeholder;

        Story(XmlParts.Cursor xml) {
            this.xml = xml;
        }

        /** Reads paragraphs and tables until the cursor is back at {@code outside}. */
        void blocks(int outside, StructuredText to) throws XMLStreamException {
            String before = carried;
            carried = "";
            while (xml.nextWithin(outside)) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "p" -> paragraph(to);
                    case "tbl" -> table(to);
                    case "sdtPr" -> placeholder = holds("showingPlcHdr");
                    case "sdtContent" -> skipPlaceholder();
                    case "sectPr", "del", "moveFrom", "Fallback" -> xml.skip();
                    default -> {
                        // Wrappers of paragraphs: insertions, custom XML.
                    }
                }
            }
            to.text(carried);
            carried = before;
        }

        /** "Click or tap here to enter text." was never written by anyone. */
        private void skipPlaceholder() throws XMLStreamException {
            if (placeholder) {
                placeholder = false;
                xml.skip();
            }
        }

        /** Whether one of these elements stands in the one that the cursor is at, which is read to its end. */
        private boolean holds(String... names) throws XMLStreamException {
            int outside = xml.depth() - 1;
            boolean found = false;
            while (xml.nextWithin(outside)) {
                found |= xml.isStart() && List.of(names).contains(xml.name());
            }
            return found;
        }

        private void paragraph(StructuredText to) throws XMLStreamException {
            int outside = xml.depth() - 1;
            to.paragraph();
            StructuredText own = to;
            List<String> boxes = new ArrayList<>();
            boolean begun = false;
            while (xml.nextWithin(outside)) {
                if (xml.isStart("pPr")) {
                    Properties properties = properties();
                    if (properties.joins()) {
                        own = new StructuredText();
                    } else {
                        begin(properties, to);
                    }
                    begun = true;
                } else {
                    if (!begun && xml.isStart()) {
                        begin(Properties.NONE, to);
                        begun = true;
                    }
                    inline(own, boxes);
                }
            }
            if (own == to) {
                to.paragraph();
                to.marker("");
            } else {
                carried += own;
            }
            for (String box : boxes) {
                to.lines(box);
            }
        }

        private void begin(Properties properties, StructuredText to) {
            to.marker(numbering.label(properties.style(), properties.list(), properties.level()));
            to.text(carried);
            carried = "";
        }

        /** Reads the properties of a paragraph. */
        private Properties properties() throws XMLStreamException {
            int outside = xml.depth() - 1;
            String style = "";
            String instance = "";
            int level = -1;
            boolean joins = false;
            while (xml.nextWithin(outside)) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "pStyle" -> style = xml.attribute("val");
                    case "numId" -> instance = xml.attribute("val");
                    case "ilvl" -> level = xml.number("val", 0);
                    // Those of the paragraph's mark.
                    case "rPr" -> joins = holds("del", "moveFrom");
                    // What the properties were before a tracked change.
                    case "pPrChange", "sectPr" -> xml.skip();
                    default -> {
                        // Indents, borders, tabs.
                    }
                }
            }
            return new Properties(style, instance, level, joins);
        }

        /** One event inside a paragraph. */
        private void inline(StructuredText to, List<String> boxes) throws XMLStreamException {
            if (!xml.isStart()) {
                return;
            }
            switch (xml.name()) {
                case "r" -> run(to, boxes);
                case "del", "moveFrom", "Fallback", "rPr", "pPr" -> xml.skip();
                case "sdtPr" -> placeholder = holds("showingPlcHdr");
                case "sdtContent" -> skipPlaceholder();
                case "txbxContent" -> box(boxes);
                case "t" -> to.text(text());
                default -> {
                    // Links, insertions, fields, formulas: what is in them counts.
                }
            }
        }

        private void run(StructuredText to, List<String> boxes) throws XMLStreamException {
            int outside = xml.depth() - 1;
            boolean hidden = false;
            boolean capitals = false;
            while (xml.nextWithin(outside)) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "vanish" -> hidden = xml.isOn();
                    case "caps" -> capitals = xml.isOn();
                    case "rPrChange", "delText", "instrText", "delInstrText", "Fallback", "ruby" -> xml.skip();
                    case "t" -> {
                        String text = text();
                        if (!hidden) {
                            to.text(capitals ? text.toUpperCase(Locale.ROOT) : text);
                        }
                    }
                    case "tab", "ptab" -> to.text(" ");
                    case "br", "cr" -> to.lineBreak();
                    case "noBreakHyphen" -> to.text("-");
                    case "footnoteReference" -> to.text(mark(xml.attribute("id")));
                    case "endnoteReference" -> to.text(mark("e" + xml.attribute("id")));
                    case "txbxContent" -> box(boxes);
                    default -> {
                        // Drawings may hold text boxes; looks say nothing.
                    }
                }
            }
        }

        private void box(List<String> boxes) throws XMLStreamException {
            StructuredText box = new StructuredText();
            blocks(xml.depth() - 1, box);
            if (!box.isEmpty()) {
                boxes.add(box.toString());
            }
        }

        private String text() throws XMLStreamException {
            int outside = xml.depth() - 1;
            StringBuilder text = new StringBuilder();
            while (xml.nextWithin(outside)) {
                if (!xml.isStart()) {
                    text.append(xml.text());
                }
            }
            return text.toString();
        }

        private void table(StructuredText to) throws XMLStreamException {
            int outside = xml.depth() - 1;
            to.paragraph();
            TableText table = new TableText();
            while (xml.nextWithin(outside)) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "tr" -> table.row();
                    case "tc" -> cell(table);
                    case "tblBorders" -> table.bordered(bordered());
                    case "tblPrEx", "del", "moveFrom" -> xml.skip();
                    default -> {
                        // Properties, content controls around rows.
                    }
                }
            }
            table.writeTo(to);
        }

        private boolean bordered() throws XMLStreamException {
            int outside = xml.depth() - 1;
            boolean lines = false;
            while (xml.nextWithin(outside)) {
                lines |= xml.isStart() && !"none nil".contains(xml.attribute("val"));
            }
            return lines;
        }

        private void cell(TableText table) throws XMLStreamException {
            StructuredText cell = new StructuredText();
            blocks(xml.depth() - 1, cell);
            table.cell(cell.toString(), cell.holdsRows());
        }
    }
}
