package vn.cancu.text.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbering definitions and paragraph styles of a DOCX package (ECMA-376 Part 1, 17.9 and 17.7), and the labels that
 * they give to paragraphs.
 */
final class DocxNumbering {
    private static final ListNumbering.Level PLAIN =
            new ListNumbering.Level(ListNumbering.Style.DECIMAL, "", 1, -1, false, " ");

    /** A list as defined; the numbers of all its instances are counted together. */
    private static final class Abstract {
        final ListNumbering.Level[] levels = new ListNumbering.Level[ListNumbering.LEVELS];
        final Map<String, Integer> levelOfStyle = new HashMap<>();
        String linkedStyle = "";
        String ownStyle = "";
    }

    /** An instance of a list, with what it changes. */
    private static final class Instance {
        String list = "";
        final Map<Integer, ListNumbering.Level> levels = new HashMap<>();
        final Map<Integer, Integer> starts = new HashMap<>();
    }

    /** What a paragraph style says of numbers; null where it says nothing. */
    private record ParagraphStyle(
            String basedOn,
            @Nullable String instance,
            @Nullable Integer level) {}

    private final Map<String, Abstract> lists = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, ParagraphStyle> styles = new HashMap<>();
    private final ListNumbering counters = new ListNumbering();
    private final Set<String> begun = new HashSet<>();
    private String defaultStyle = "";

    /** Reads {@code word/numbering.xml}. */
    void readNumbering(XmlParts.Cursor xml) throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_DOCUMENT) {
            if (xml.isStart("abstractNum")) {
                readList(xml, xml.attribute("abstractNumId"));
            } else if (xml.isStart("num")) {
                readInstance(xml, xml.attribute("numId"));
            }
        }
    }

    /** Reads {@code word/styles.xml}. */
    void readStyles(XmlParts.Cursor xml) throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_DOCUMENT) {
            if (xml.isStart("style")) {
                readStyle(xml);
            }
        }
    }

    /**
     * The label of a paragraph, empty where it has none.
     *
     * @param style the paragraph's style, empty for the default
     * @param instance the list that the paragraph itself names, empty where it names none; 0 takes it out of its style's
     * @param level the level that the paragraph itself names, or -1
     */
    String label(String style, String instance, int level) {
        String id = instance;
        int at = level;
        String named = style.isEmpty() ? defaultStyle : style;
        if (id.isEmpty()) {
            for (ParagraphStyle s = styles.get(named); s != null; s = above(s)) {
                if (id.isEmpty() && s.instance != null) {
                    id = s.instance;
                }
                if (at < 0 && s.level != null) {
                    at = s.level;
                }
                if (!id.isEmpty()) {
                    break;
                }
            }
        }
        Instance numbers = instances.get(id);
        Abstract list = numbers == null ? null : resolved(numbers.list);
        if (numbers == null || list == null) {
            return "";
        }
        if (level < 0) {
            Integer ofStyle = list.levelOfStyle.get(named);
            at = ofStyle != null ? ofStyle : Math.max(0, at);
        }
        if (at >= ListNumbering.LEVELS) {
            return "";
        }
        if (begun.add(id)) {
            numbers.starts.forEach((k, start) -> counters.restart(numbers.list, k, start));
        }
        List<ListNumbering.Level> levels = new ArrayList<>(ListNumbering.LEVELS);
        for (int k = 0; k < ListNumbering.LEVELS; k++) {
            ListNumbering.Level own = numbers.levels.getOrDefault(k, list.levels[k]);
            levels.add(own == null ? PLAIN : own);
        }
        return counters.next(numbers.list, at, levels);
    }

    private @Nullable ParagraphStyle above(ParagraphStyle style) {
        return styles.get(style.basedOn);
    }

    /** A list may be defined by a style that another list defines. */
    private @Nullable Abstract resolved(String id) {
        Abstract list = lists.get(id);
        if (list == null || list.linkedStyle.isEmpty()) {
            return list;
        }
        String style = list.linkedStyle;
        return lists.values().stream()
                .filter(other -> other.ownStyle.equals(style))
                .findFirst()
                .orElse(list);
    }

    private void readList(XmlParts.Cursor xml, String id) throws XMLStreamException {
        Abstract list = new Abstract();
        int outside = xml.depth() - 1;
        while (xml.nextWithin(outside)) {
            if (xml.isStart("lvl")) {
                int level = xml.number("ilvl", -1);
                ListNumbering.Level read = readLevel(xml, level, list.levelOfStyle);
                if (level >= 0 && level < ListNumbering.LEVELS) {
                    list.levels[level] = read;
                }
            } else if (xml.isStart("numStyleLink")) {
                list.linkedStyle = xml.attribute("val");
            } else if (xml.isStart("styleLink")) {
                list.ownStyle = xml.attribute("val");
            }
        }
        lists.put(id, list);
    }

    private void readInstance(XmlParts.Cursor xml, String id) throws XMLStreamException {
        Instance instance = new Instance();
        int level = -1;
        int outside = xml.depth() - 1;
        while (xml.nextWithin(outside)) {
            if (xml.isStart("abstractNumId")) {
                instance.list = xml.attribute("val");
            } else if (xml.isStart("lvlOverride")) {
                level = Math.min(xml.number("ilvl", 0), ListNumbering.LEVELS - 1);
            } else if (xml.isStart("startOverride")) {
                instance.starts.put(Math.max(0, level), xml.number("val", 1));
            } else if (xml.isStart("lvl")) {
                instance.levels.put(Math.max(0, level), readLevel(xml, level, new HashMap<>()));
            }
        }
        instances.put(id, instance);
    }

    private static ListNumbering.Level readLevel(XmlParts.Cursor xml, int level, Map<String, Integer> levelOfStyle)
            throws XMLStreamException {
        String format = "decimal";
        String text = "";
        String font = "";
        String separator = " ";
        int start = 1;
        int restartAfter = level - 1;
        boolean legal = false;
        int outside = xml.depth() - 1;
        while (xml.nextWithin(outside)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val");
                case "lvlText" -> text = xml.attribute("val");
                case "suff" -> separator = xml.attribute("val").equals("nothing") ? "" : " ";
                case "isLgl" -> legal = xml.isOn();
                // The number of the level, from 1, after which this one begins again; 0 for never.
                case "lvlRestart" -> restartAfter = xml.number("val", level) - 1;
                case "pStyle" -> levelOfStyle.put(xml.attribute("val"), level);
                case "rFonts" -> font = xml.attribute("ascii");
                default -> {
                    // Indents and looks.
                }
            }
        }
        if (format.equals("bullet")) {
            String bullet = ListNumbering.bullet(text, font);
            return new ListNumbering.Level(ListNumbering.Style.NONE, bullet, start, restartAfter, false, separator);
        }
        return new ListNumbering.Level(style(format), pattern(text), start, restartAfter, legal, separator);
    }

    private static ListNumbering.Style style(String format) {
        return switch (format) {
            case "upperRoman" -> ListNumbering.Style.UPPER_ROMAN;
            case "lowerRoman" -> ListNumbering.Style.LOWER_ROMAN;
            case "upperLetter" -> ListNumbering.Style.UPPER_LETTER;
            case "lowerLetter" -> ListNumbering.Style.LOWER_LETTER;
            case "decimalZero" -> ListNumbering.Style.TWO_DIGITS;
            case "none" -> ListNumbering.Style.NONE;
            default -> ListNumbering.Style.DECIMAL;
        };
    }

    /** "%1.%2" with the levels' own characters. */
    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean place = c == '%' && i + 1 < text.length() && text.charAt(i + 1) >= '1' && text.charAt(i + 1) <= '9';
            if (place) {
                pattern.append((char) (text.charAt(++i) - '1'));
            } else if (c >= ' ') {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }

    private void readStyle(XmlParts.Cursor xml) throws XMLStreamException {
        if (!xml.attribute("type").equals("paragraph")) {
            xml.skip();
            return;
        }
        String id = xml.attribute("styleId");
        if (xml.attribute("default").equals("1") || xml.attribute("default").equals("true")) {
            defaultStyle = id;
        }
        String basedOn = "";
        String instance = null;
        Integer level = null;
        int outside = xml.depth() - 1;
        while (xml.nextWithin(outside)) {
            if (xml.isStart("basedOn")) {
                basedOn = xml.attribute("val");
            } else if (xml.isStart("numId")) {
                instance = xml.attribute("val");
            } else if (xml.isStart("ilvl")) {
                level = xml.number("val", 0);
            }
        }
        // A style that is based on itself, or on one based on it, would never end.
        boolean circle = false;
        for (ParagraphStyle s = styles.get(basedOn); s != null && !circle; s = above(s)) {
            circle = s.basedOn.equals(id);
        }
        styles.put(id, new ParagraphStyle(circle || basedOn.equals(id) ? "" : basedOn, instance, level));
    }
}
