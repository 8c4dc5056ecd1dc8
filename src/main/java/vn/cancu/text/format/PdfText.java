package vn.cancu.text.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.cancu.diagnostic.Code;

/**
 * The text of a PDF file: its lines as they are broken on the page, in the order in which the file draws them, which is
 * that of the writing program; an empty line where the space between lines says that a paragraph ends; {@code | a | b |}
 * where a line has wide gaps. Page numbers, and heads and feet that pages repeat, stay outside: they would stand in the
 * middle of the sentence that goes on overleaf. Forms, annotations and embedded files are not read.
 */
final class PdfText {
    private static final int MOST_PAGES = 2_000;
    /** A page with a large image and fewer letters than this is a scan: seals and signatures are stamped on in letters. */
    private static final int LETTERS_OF_A_STAMP = 200;

    private static final int LARGE_IMAGE = 600;
    private static final float DOTS_PER_INCH = 300;
    private static final float MOST_PIXELS = 14_000_000;
    /** How many lines at either end of a page may be its head or foot. */
    private static final int EDGE = 2;
    /** Running heads and feet stand in this part of the page at either end; Decree 30/2020 asks for margins of 20 mm. */
    private static final float MARGIN = 0.075f;

    static {
        FontMappers.set(new OneFont());
    }

    private record Line(String text, float x, float y, float height) {}

    private record Page(List<Line> lines, float height) {}

    private PdfText() {}

    static Extract of(Path file, Scans scans) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            return read(document, scans);
        } catch (InvalidPasswordException locked) {
            return Extract.refused(Code.DOCUMENT_ENCRYPTED);
        }
    }

    private static Extract read(PDDocument document, Scans scans) throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            return Extract.refused(Code.DOCUMENT_TOO_COMPLEX, count + " > " + MOST_PAGES);
        }
        List<Page> pages = new ArrayList<>();
        List<Integer> images = new ArrayList<>();
        int letters = 0;
        for (int i = 0; i < count; i++) {
            List<Line> lines = new PageLines(document, i + 1).lines();
            int ofPage = letters(lines);
            letters += ofPage;
            boolean scan = ofPage < LETTERS_OF_A_STAMP && hasLargeImage(document.getPage(i));
            if (scan) {
                images.add(i);
            }
            pages.add(new Page(lines, document.getPage(i).getCropBox().getHeight()));
        }
        boolean unreadable = letters == 0 || images.size() * 2 >= count && !images.isEmpty();
        if (unreadable && images.isEmpty()) {
            // Letters drawn as shapes: to be recognised like a scan.
            for (int i = 0; i < count; i++) {
                images.add(i);
            }
        }
        if (scans == Scans.RECOGNISE && !images.isEmpty()) {
            return recognised(document, pages, images);
        }
        if (unreadable) {
            return Extract.refused(Code.SCANNED_DOCUMENT, count);
        }
        return Extract.of(write(pages), images.isEmpty() ? List.of() : List.of(scannedPages(images)));
    }

    private static Extract.Remark scannedPages(List<Integer> images) {
        return Extract.Remark.of(
                Code.SCANNED_PAGES,
                images.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", ")));
    }

    private static Extract recognised(PDDocument document, List<Page> pages, List<Integer> images) throws IOException {
        Recogniser recogniser = Recogniser.installed();
        PDFRenderer renderer = new PDFRenderer(document);
        List<Page> read = new ArrayList<>(pages);
        for (int i : images) {
            List<Line> lines = new ArrayList<>();
            float y = 0;
            for (String line :
                    recogniser.read(image(renderer, document.getPage(i), i)).split("\\R")) {
                if (!line.isBlank()) {
                    lines.add(new Line(line.strip(), 0, y, 10));
                }
                y += 12;
            }
            read.set(i, new Page(lines, Float.MAX_VALUE));
        }
        return new Extract(write(read), true, List.of(Extract.Remark.of(Code.RECOGNISED_TEXT, images.size())));
    }

    private static BufferedImage image(PDFRenderer renderer, PDPage page, int index) throws IOException {
        float inches = page.getCropBox().getWidth() / 72 * (page.getCropBox().getHeight() / 72);
        float resolution = Math.min(DOTS_PER_INCH, (float) Math.sqrt(MOST_PIXELS / Math.max(inches, 1)));
        return renderer.renderImageWithDPI(index, resolution, ImageType.GRAY);
    }

    private static int letters(List<Line> lines) {
        return (int) lines.stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(Character::isLetter)
                .count();
    }

    private static boolean hasLargeImage(PDPage page) throws IOException {
        return hasLargeImage(page.getResources(), 3);
    }

    private static boolean hasLargeImage(PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image
                    && image.getWidth() >= LARGE_IMAGE
                    && image.getHeight() >= LARGE_IMAGE) {
                return true;
            }
            if (object instanceof PDFormXObject form && hasLargeImage(form.getResources(), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private static String write(List<Page> pages) {
        Set<String> repeated = repeated(pages);
        StructuredText out = new StructuredText();
        for (int i = 0; i < pages.size(); i++) {
            List<Line> lines = body(pages.get(i), i + 1, repeated);
            float pitch = pitch(lines);
            for (int k = 0; k < lines.size(); k++) {
                Line line = lines.get(k);
                float gap = k == 0 ? pitch : line.y() - lines.get(k - 1).y();
                // Back up the page, or further down than from line to line: something else begins.
                if (k > 0 && (gap < -1 || gap > pitch * 1.25f)) {
                    out.paragraph();
                }
                out.text(line.text());
                out.lineBreak();
            }
        }
        return out.toString();
    }

    /** The usual distance from one line to the next. */
    private static float pitch(List<Line> lines) {
        float[] gaps = new float[Math.max(0, lines.size() - 1)];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            if (gap > 1) {
                gaps[count++] = gap;
            }
        }
        if (count == 0) {
            return Float.MAX_VALUE / 2;
        }
        Arrays.sort(gaps, 0, count);
        return gaps[count / 3];
    }

    /** Heads and feet, their digits aside, that stand on most pages. */
    private static Set<String> repeated(List<Page> pages) {
        Map<String, Integer> times = new HashMap<>();
        for (Page page : pages) {
            Set<String> ofPage = new HashSet<>();
            for (int i : edges(page.lines())) {
                Line line = page.lines().get(i);
                if (isInMargin(line, page)) {
                    ofPage.add(shape(line.text()));
                }
            }
            ofPage.forEach(shape -> times.merge(shape, 1, Integer::sum));
        }
        int most = Math.max(3, pages.size() / 2 + 1);
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isInMargin(Line line, Page page) {
        return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
    }

    /** The first and last lines of a page, by where they stand. */
    private static Set<Integer> edges(List<Line> lines) {
        List<Integer> byHeight = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            byHeight.add(i);
        }
        byHeight.sort((a, b) -> Float.compare(lines.get(a).y(), lines.get(b).y()));
        Set<Integer> edges = new HashSet<>();
        for (int i = 0; i < EDGE && i < byHeight.size(); i++) {
            edges.add(byHeight.get(i));
            edges.add(byHeight.get(byHeight.size() - 1 - i));
        }
        return edges;
    }

    private static List<Line> body(Page page, int number, Set<String> repeated) {
        Set<Integer> edges = edges(page.lines());
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            boolean head = isInMargin(line, page) && repeated.contains(shape(line.text()));
            if (!(edges.contains(i) && (head || isPageNumber(line.text(), number)))) {
                body.add(line);
            }
        }
        return body;
    }

    private static String shape(String text) {
        return text.strip().replaceAll("[0-9]+", "0");
    }

    private static boolean isPageNumber(String text, int number) {
        return text.strip().matches("[-–—.\\s]*(?:[Tt]rang\\s*)?" + number + "(?:\\s*/\\s*[0-9]+)?[-–—.\\s]*");
    }

    /** The lines of one page, with where they stand. */
    private static final class PageLines extends PDFTextStripper {
        /** A gap this many times the letters' height wide stands between columns. */
        private static final float COLUMN_GAP = 2.5f;
        /** What numbers a paragraph stands apart from it, but in no column. */
        private static final Pattern LABEL = Pattern.compile(
                "(?:Điều|Chương|Phần|Mục)\\s*[0-9IVXLC]+[.:]?|[IVXLC]+[.)]|(?:[0-9]+\\.)*[0-9]+[.)]|[a-zđ][.)]|[-–—+•◦▪*]");

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private boolean columns;
        private float x;
        private float y;
        private float height;
        private float end;

        PageLines(PDDocument document, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            setLineSeparator("\n");
            getText(document);
            endLine();
        }

        List<Line> lines() {
            return lines;
        }

        /**
         * Puts the letters of each line in order. Programs that take the letters which a font lacks from another draw
         * these after the others: "Cn c" first, then "ă" and "ứ" into the gaps. What is drawn one line after the other
         * stays so, and with it the cells of a table that are drawn cell by cell.
         */
        @Override
        protected void writePage() throws IOException {
            if (hasSpaces()) {
                // The file says where its words end: a narrow gap is no more than the kerning of two fonts.
                setSpacingTolerance(1);
                setAverageCharTolerance(0.6f);
            }
            for (List<TextPosition> article : charactersByArticle) {
                int start = 0;
                for (int i = 1; i <= article.size(); i++) {
                    if (i == article.size() || !isOnLine(article.get(i - 1), article.get(i))) {
                        List<TextPosition> stretch = article.subList(start, i);
                        if (!isInOrder(stretch)) {
                            stretch.sort((a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj()));
                        }
                        start = i;
                    }
                }
            }
            super.writePage();
        }

        private boolean hasSpaces() {
            int all = 0;
            int spaces = 0;
            for (List<TextPosition> article : charactersByArticle) {
                for (TextPosition position : article) {
                    all++;
                    spaces += " ".equals(position.getUnicode()) ? 1 : 0;
                }
            }
            return spaces * 12 > all;
        }

        private static boolean isOnLine(TextPosition before, TextPosition after) {
            float size = Math.max(before.getFontSizeInPt(), after.getFontSizeInPt());
            return before.getDir() == after.getDir()
                    && Math.abs(before.getYDirAdj() - after.getYDirAdj()) < size * 0.45f;
        }

        private static boolean isInOrder(List<TextPosition> stretch) {
            for (int i = 1; i < stretch.size(); i++) {
                if (stretch.get(i).getXDirAdj() < stretch.get(i - 1).getXDirAdj()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (positions.isEmpty() || text.isEmpty()) {
                line.append(text);
                return;
            }
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            if (line.isEmpty()) {
                x = first.getXDirAdj();
                y = first.getYDirAdj();
                height = first.getFontSizeInPt();
            } else if (first.getXDirAdj() - end > COLUMN_GAP * Math.max(first.getFontSizeInPt(), 6)) {
                trim();
                boolean numbered = LABEL.matcher(line).matches();
                columns |= !numbered;
                line.append(numbered ? " " : " | ");
            }
            line.append(marked(text, positions));
            end = last.getXDirAdj() + last.getWidthDirAdj();
        }

        /** {@code text} with the marks of footnotes apart from the words that they stand at, and bullets as such. */
        private String marked(String text, List<TextPosition> positions) {
            int from = positions.size();
            while (from > 0 && isMark(positions.get(from - 1))) {
                from--;
            }
            String body = text;
            // Where a position is a ligature or no character at all, they cannot be told apart.
            if (from < positions.size() && text.length() == positions.size()) {
                boolean square = from > 0 && text.charAt(from - 1) == 'm';
                boolean atLineStart = from == 0 && line.isEmpty();
                body = square || atLineStart ? text : text.substring(0, from) + "[" + text.substring(from) + "]";
            }
            char first = body.charAt(0);
            return first >= 0xF000 && first <= 0xF0FF
                    ? ListNumbering.bullet(body.substring(0, 1), "") + body.substring(1)
                    : body;
        }

        /** A small digit above the line. */
        private boolean isMark(TextPosition position) {
            return position.getUnicode().matches("[0-9]")
                    && position.getFontSizeInPt() < height * 0.8f
                    && position.getYDirAdj() < y - 1;
        }

        @Override
        protected void writeWordSeparator() {
            line.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writeParagraphSeparator() {
            endLine();
        }

        @Override
        protected void writePageEnd() {
            endLine();
        }

        private void trim() {
            while (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
                line.setLength(line.length() - 1);
            }
        }

        private void endLine() {
            trim();
            if (!line.toString().isBlank()) {
                lines.add(new Line(columns ? "| " + line + " |" : line.toString(), x, y, height));
            }
            line.setLength(0);
            columns = false;
        }
    }
}
