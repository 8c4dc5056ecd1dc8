package vn.cancu.text.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.cancu.diagnostic.Code;

/**
 * The text of a DOC file (Word 97 to 2003), in the same form as that of a DOCX file: numbers written out, deletions gone,
 * tables row by row, footnotes and text boxes at the end, headers and footers of pages outside.
 */
final class DocText {
    private static final int DEEPEST_TABLE = 16;

    private final HWPFDocument document;
    private final StructuredText out = new StructuredText();
    private final ListNumbering counters = new ListNumbering();
    private final Set<Object> begun = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private DocText(HWPFDocument document) {
        this.document = document;
    }

    static Extract of(Path file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = new HWPFDocument(files)) {
            List<Extract.Remark> remarks = new ArrayList<>();
            if (files.getRoot().hasEntry("Macros")) {
                remarks.add(Extract.Remark.of(Code.MACROS_IGNORED));
            }
            return Extract.of(new DocText(document).read(), remarks);
        } catch (EncryptedDocumentException locked) {
            return Extract.refused(Code.DOCUMENT_ENCRYPTED);
        } catch (OldFileFormatException old) {
            return Extract.refused(Code.UNSUPPORTED_FORMAT, "Word 6/95");
        }
    }

    private String read() {
        blocks(document.getRange(), 0, out);
        Range boxes = document.getMainTextboxRange();
        if (boxes != null) {
            blocks(boxes, 0, out);
        }
        for (String note : notes) {
            out.paragraph();
            out.lines(note);
        }
        return out.toString();
    }

    private void blocks(Range range, int tableLevel, StructuredText to) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > tableLevel && tableLevel < DEEPEST_TABLE) {
                Table table = range.getTable(paragraph);
                table(table, tableLevel + 1, to);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                to.paragraph();
                to.marker(label(paragraph));
                characters(paragraph, to);
                to.paragraph();
                to.marker("");
            }
        }
    }

    private void table(Table table, int level, StructuredText to) {
        to.paragraph();
        TableText text = new TableText();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            text.row();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                StructuredText inside = new StructuredText();
                blocks(cell, level, inside);
                text.bordered(
                        isDrawn(cell.getBrcTop()) || isDrawn(cell.getBrcLeft()) || isDrawn(row.getHorizontalBorder()));
                text.cell(inside.toString(), inside.holdsRows());
            }
        }
        text.writeTo(to);
    }

    private static boolean isDrawn(BorderCode border) {
        return border != null && !border.isEmpty() && border.getBorderType() != 0;
    }

    private void characters(Range paragraph, StructuredText to) {
        // In a field, what stands between its begin and its separator is the instruction.
        int instructions = 0;
        List<Boolean> fields = new ArrayList<>();
        for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
            CharacterRun run = paragraph.getCharacterRun(r);
            boolean hidden = run.isMarkedDeleted() || run.isVanished() || run.isFldVanished();
            String text = run.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\u0013') {
                    fields.add(true);
                    instructions++;
                } else if (c == '\u0014' && !fields.isEmpty()) {
                    instructions -= fields.set(fields.size() - 1, false) ? 1 : 0;
                } else if (c == '\u0015' && !fields.isEmpty()) {
                    instructions -= fields.remove(fields.size() - 1) ? 1 : 0;
                } else if (instructions == 0 && !hidden) {
                    character(c, run, run.getStartOffset() + i, to);
                }
            }
        }
    }

    private void character(char c, CharacterRun run, int offset, StructuredText to) {
        switch (c) {
            case '\u0002' -> to.text(mark(offset));
            case '\u000B', '\f', '\u000E' -> to.lineBreak();
            case '\u001E' -> to.text("-");
            case '\r', '\u0007', '\u001F' -> {
                // Ends of paragraphs and cells, soft hyphens.
            }
            default -> {
                // A special "(" stands for a character of a symbol font.
                if (!(c == '(' && run.isSpecialCharacter())) {
                    String text = String.valueOf(c);
                    to.text(run.isCapitalized() ? text.toUpperCase(Locale.ROOT) : text);
                }
            }
        }
    }

    private String mark(int offset) {
        String mark = "[" + (notes.size() + 1) + "]";
        return note(document.getFootnotes(), document.getFootnoteRange(), offset, mark)
                        || note(document.getEndnotes(), document.getEndnoteRange(), offset, mark)
                ? mark
                : "";
    }

    private boolean note(Notes all, Range story, int offset, String mark) {
        int index = all == null || story == null ? -1 : all.getNoteIndexByAnchorPosition(offset);
        if (index < 0) {
            return false;
        }
        StructuredText note = new StructuredText();
        int from = story.getStartOffset() + all.getNoteTextStartOffset(index);
        int to = story.getStartOffset() + all.getNoteTextEndOffset(index);
        notes.add("");
        blocks(new Range(from, to, document), 0, note);
        notes.set(notes.size() - 1, mark + " " + note);
        return true;
    }

    private String label(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        ListLevel[] defined = list == null || list.getListData() == null
                ? new ListLevel[0]
                : list.getListData().getLevels();
        int level = Math.min(paragraph.getIlvl(), defined.length - 1);
        if (level < 0) {
            return "";
        }
        List<ListNumbering.Level> levels = new ArrayList<>();
        for (int i = 0; i < defined.length; i++) {
            levels.add(level(defined[i], i));
        }
        Object key = list.getLsid();
        LFOData changes = list.getLFOData();
        if (changes != null && changes.getRgLfoLvl() != null) {
            boolean first = begun.add(list.getLFO());
            for (ListFormatOverrideLevel change : changes.getRgLfoLvl()) {
                int at = change.getLevelNum();
                if (at >= levels.size()) {
                    continue;
                }
                if (change.isFormatting() && change.getLevel() != null) {
                    levels.set(at, level(change.getLevel(), at));
                }
                if (change.isStartAt() && first) {
                    boolean inLevel = change.isFormatting() && change.getLevel() != null;
                    counters.restart(key, at, inLevel ? change.getLevel().getStartAt() : change.getIStartAt());
                }
            }
        }
        return counters.next(key, level, levels);
    }

    private static ListNumbering.Level level(ListLevel defined, int at) {
        String text = defined.getNumberText() == null ? "" : defined.getNumberText();
        String separator = defined.getTypeOfCharFollowingTheNumber() == 2 ? "" : " ";
        // -1 where nothing is said of it, else the level, from 1, after which this one begins again; 0 for never.
        int restartAfter = defined.getRestart() < 0 ? at - 1 : defined.getRestart() - 1;
        if (defined.getNumberFormat() == 23) {
            String bullet = ListNumbering.bullet(text, "");
            return new ListNumbering.Level(ListNumbering.Style.NONE, bullet, 1, restartAfter, false, separator);
        }
        return new ListNumbering.Level(
                style(defined.getNumberFormat()),
                text,
                defined.getStartAt(),
                restartAfter,
                defined.isLegalNumbering(),
                separator);
    }

    private static ListNumbering.Style style(int format) {
        return switch (format) {
            case 1 -> ListNumbering.Style.UPPER_ROMAN;
            case 2 -> ListNumbering.Style.LOWER_ROMAN;
            case 3 -> ListNumbering.Style.UPPER_LETTER;
            case 4 -> ListNumbering.Style.LOWER_LETTER;
            case 22 -> ListNumbering.Style.TWO_DIGITS;
            case 255 -> ListNumbering.Style.NONE;
            default -> ListNumbering.Style.DECIMAL;
        };
    }
}
