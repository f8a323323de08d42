package org.weir.goods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.weir.base.Fault;
import org.weir.control.description.DescriptionReader;

/// The text of a data sheet, PDF or plain, cut to what a description may have.
public final class DataSheet {
    /// Bytes of a data sheet.
    public static final int MAX_BYTES = 32 << 20;

    /// Pages that are read; those after them are left out, and the command says so.
    public static final int MAX_PAGES = 20;

    // What PDFBox mends in a file is not for whoever classifies goods to read. Held here, because a
    // logger that nobody holds is forgotten with its level.
    private static final Logger PDF_LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        PDF_LOG.setLevel(Level.OFF);
    }

    /// What was read.
    ///
    /// @param text at most [DescriptionReader#MAX_CHARS]
    /// @param cut whether there was more
    public record Read(String text, boolean cut) {}

    private DataSheet() {}

    /// The text of a PDF.
    ///
    /// @throws Fault if it is none, is locked, holds no text, or passes a limit
    public static Read pdf(InputStream in, String file) throws IOException {
        byte[] bytes = bytes(in, file);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(MAX_PAGES);
            String text =
                    Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFC).strip();
            if (text.isEmpty()) {
                throw Fault.external(
                        file
                                + " holds pictures and no text; type what it says, or have it recognised.");
            }
            return cut(text, document.getNumberOfPages() > MAX_PAGES);
        } catch (InvalidPasswordException e) {
            throw Fault.external(file + " is locked with a password.", e);
        } catch (IOException e) {
            throw Fault.external(file + " is not a PDF that can be read.", e);
        }
    }

    /// The text of a text file.
    ///
    /// @throws Fault if it passes a limit
    public static Read text(InputStream in, String file) throws IOException {
        return cut(new String(bytes(in, file), StandardCharsets.UTF_8).strip(), false);
    }

    private static byte[] bytes(InputStream in, String file) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Fault.limit(
                    "%s is larger than the limit of %,d bytes.".formatted(file, MAX_BYTES));
        }
        return bytes;
    }

    private static Read cut(String text, boolean more) {
        boolean longer = text.length() > DescriptionReader.MAX_CHARS;
        return new Read(
                longer ? text.substring(0, DescriptionReader.MAX_CHARS) : text, more || longer);
    }
}
