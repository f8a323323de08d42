package org.weir.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.weir.base.Fault;

/// A document of headings, lines and pairs, set on letter paper with its reference, date and page
/// numbers on every page.
public final class Sheet implements AutoCloseable {
    private static final float MARGIN = 54;
    private static final float BODY = 9.5f;
    private static final float LEADING = 1.4f;
    private static final float LABEL_WIDTH = 120;
    private static final float FOOT = 8;
    private static final String FONTS = "/org/apache/pdfbox/resources/ttf/";

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont strong;
    private final float width = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    private PDPageContentStream page;
    private float y;

    /// An empty document.
    ///
    /// @param title for the file's own description
    /// @param language its language, `en-CA` or `fr-CA`
    /// @param at when it is made
    public Sheet(String title, String language, Instant at) {
        try {
            plain = font("LiberationSans-Regular.ttf");
            strong = plain;
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(title);
            information.setProducer("Weir");
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(at.toEpochMilli());
            information.setCreationDate(date);
            document.getDocumentCatalog().setLanguage(language);
            page = turn();
        } catch (IOException e) {
            throw Fault.internal("the document could not be begun", e);
        }
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream(FONTS + name)) {
            if (in == null) {
                throw new IOException("the font is not on the class path");
            }
            return PDType0Font.load(document, in);
        }
    }

    private PDPageContentStream turn() throws IOException {
        PDPage next = new PDPage(PDRectangle.LETTER);
        document.addPage(next);
        y = PDRectangle.LETTER.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    /// The title.
    public Sheet title(String text) {
        return write(text, strong, 17, 0, 4, 10);
    }

    /// A heading.
    public Sheet heading(String text) {
        return write(text, strong, 12.5f, 0, 12, 3);
    }

    /// A paragraph.
    public Sheet text(String text) {
        return write(text, plain, BODY, 0, 0, 3);
    }

    /// A line that belongs to what is above it.
    ///
    /// @param depth how far it is moved in, from 1
    public Sheet line(int depth, String text) {
        return write(text, plain, BODY, 14f * depth, 0, 1);
    }

    /// A name with its value.
    public Sheet pair(String name, String value) {
        try {
            room(BODY * LEADING);
            float top = y;
            show(clean(name), strong, BODY, 0, top - BODY);
            write(value.isEmpty() ? "–" : value, plain, BODY, LABEL_WIDTH, 0, 2);
            return this;
        } catch (IOException e) {
            throw Fault.internal("the document could not be written", e);
        }
    }

    private Sheet write(
            String text, PDFont font, float size, float indent, float above, float below) {
        try {
            y -= above;
            for (String line : lines(clean(text), font, size, width - indent)) {
                room(size * LEADING);
                show(line, font, size, indent, y - size);
                y -= size * LEADING;
            }
            y -= below;
            return this;
        } catch (IOException e) {
            throw Fault.internal("the document could not be written", e);
        }
    }

    private void show(String line, PDFont font, float size, float indent, float at)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(MARGIN + indent, at);
        page.showText(line);
        page.endText();
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN + 2 * FOOT) {
            page.close();
            page = turn();
        }
    }

    /// Breaks at blanks, and within a word that alone is wider than the line.
    private static List<String> lines(String text, PDFont font, float size, float width)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String rest = word;
                if (!line.isEmpty() && width(line + " " + rest, font, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (width(rest, font, size) > width) {
                    int fits = rest.length() - 1;
                    while (fits > 1 && width(rest.substring(0, fits), font, size) > width) {
                        fits--;
                    }
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1_000 * size;
    }

    /// A character that the font lacks stands as a box.
    private String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\t', ' ')
                .codePoints()
                .forEach(point -> {
                    if (point == '\n' || isShown(point)) {
                        clean.appendCodePoint(point);
                    } else if (!Character.isISOControl(point)) {
                        clean.append(Character.isSpaceChar(point) ? ' ' : '□');
                    }
                });
        return clean.toString();
    }

    private boolean isShown(int point) {
        try {
            plain.encode(Character.toString(point));
            return !Character.isISOControl(point);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Ends it: every page gets its foot.
    ///
    /// @param foot what stands there, besides the page's number
    /// @param of the word between a page's number and how many there are
    /// @return the PDF
    public byte[] end(String foot, String of) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            page.close();
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                try (PDPageContentStream below =
                        new PDPageContentStream(
                                document, document.getPage(i), AppendMode.APPEND, true, true)) {
                    page = below;
                    show(clean(foot), plain, FOOT, 0, MARGIN - 2 * FOOT);
                    String number = (i + 1) + " " + of + " " + pages;
                    show(
                            number,
                            plain,
                            FOOT,
                            width - width(number, plain, FOOT),
                            MARGIN - 2 * FOOT);
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw Fault.internal("the document could not be written", e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw Fault.internal("the document could not be closed", e);
        }
    }
}
