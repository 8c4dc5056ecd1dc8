package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDF files for tests, drawn line by line with the Vietnamese letters of the font that PDFBox brings. */
final class PdfFile implements AutoCloseable {
    static final float LEFT = 70;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPage page = new PDPage(PDRectangle.A4);

    PdfFile() throws IOException {
        try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, stream);
        }
    }

    PdfFile page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    /** Lines from {@code y} (from the top) downwards, {@code pitch} apart. */
    PdfFile lines(float y, float pitch, String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            text(LEFT, y + i * pitch, 13, lines[i]);
        }
        return this;
    }

    PdfFile text(float x, float y, float size, String text) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            content.showText(text);
            content.endText();
        }
        return this;
    }

    /** How wide a text of this size is drawn. */
    float width(float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** A page that is one image, as scanners make it. */
    PdfFile scan(String... lines) throws IOException {
        page();
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
            graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(30f));
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 150, 200 + i * 50);
        }
        graphics.dispose();
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
        }
        return this;
    }

    /** A content stream that packs so many megabytes of nothing. */
    PdfFile bomb(int megabytes) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(nothing);
            }
        }
        page.setContents(stream);
        return this;
    }

    /** A form that draws itself. */
    PdfFile loop() throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        form.setResources(new PDResources());
        COSName name = form.getResources().add(form);
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(("/" + name.getName() + " Do").getBytes(ISO_8859_1));
        }
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawForm(form);
        }
        return this;
    }

    PdfFile locked(String owner, String user) throws IOException {
        AccessPermission permission = new AccessPermission();
        permission.setCanModify(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
        policy.setEncryptionKeyLength(256);
        document.protect(policy);
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
