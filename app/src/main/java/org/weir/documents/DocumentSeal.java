package org.weir.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.weir.audit.Hash;
import org.weir.audit.HeadKey;
import org.weir.audit.HeadSigner;
import org.weir.base.Fault;

/// Seals PDFs and checks seals. The seal is a signature dictionary of the PDF (ISO 32000-2 §12.8)
/// over all of the file but itself; what it holds is an Ed25519 signature by the key that signs the
/// record's tree heads, so that one public key vouches for both.
public final class DocumentSeal {
    /// Bytes of a document whose seal is checked.
    public static final int MAX_BYTES = 32 << 20;

    private static final COSName FILTER = COSName.getPDFName("Weir.Ed25519");
    private static final COSName SUBFILTER = COSName.getPDFName("weir.document.v1");
    private static final int SEAL_BYTES = 64;

    private DocumentSeal() {}

    /// What came of checking a document.
    public enum Verdict {
        /// The key sealed it, and nothing was changed since.
        HOLDS,
        /// It has a seal, and it was changed, or another key sealed it.
        BROKEN,
        /// It has no seal of Weir, or is no PDF.
        NONE
    }

    /// Seals a PDF.
    ///
    /// @param at when, for the signature's own date
    public static byte[] seal(byte[] pdf, HeadSigner signer, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(FILTER);
            signature.setSubFilter(SUBFILTER);
            signature.setName(signer.key().text());
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(date);
            options.setPreferredSignatureSize(4 * SEAL_BYTES);
            document.addSignature(
                    signature, content -> signer.seal(Hash.of(content.readAllBytes())), options);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw Fault.internal("the document could not be sealed", e);
        }
    }

    /// Checks the seal of a PDF.
    ///
    /// @throws Fault of kind LIMIT if it is too large
    public static Verdict check(byte[] pdf, HeadKey key) {
        if (pdf.length > MAX_BYTES) {
            throw Fault.limit(
                    "the document is larger than the limit of %,d bytes.".formatted(MAX_BYTES));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return Verdict.NONE;
            }
            PDSignature last = signatures.getLast();
            if (!SUBFILTER.getName().equals(last.getSubFilter())) {
                return Verdict.NONE;
            }
            if (!coversAll(last.getByteRange(), pdf)) {
                return Verdict.BROKEN;
            }
            byte[] contents = last.getContents(pdf);
            if (contents.length < SEAL_BYTES) {
                return Verdict.BROKEN;
            }
            return key.sealed(
                            Hash.of(last.getSignedContent(pdf)),
                            Arrays.copyOf(contents, SEAL_BYTES))
                    ? Verdict.HOLDS
                    : Verdict.BROKEN;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Verdict.NONE;
        }
    }

    /// Nothing stands before, after or beside what is signed but the seal's own digits.
    private static boolean coversAll(int[] range, byte[] pdf) {
        if (range == null || range.length != 4) {
            return false;
        }
        long gapEnd = range[2];
        boolean whole =
                range[0] == 0
                        && range[1] > 0
                        && gapEnd > range[1]
                        && gapEnd + range[3] == pdf.length;
        if (!whole || pdf[range[1]] != '<' || pdf[(int) gapEnd - 1] != '>') {
            return false;
        }
        for (int i = range[1] + 1; i < gapEnd - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
