package org.weir.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.cli.WeirRun;
import org.weir.control.description.DescriptionReader;

class DataSheetTest {
    @TempDir private Path folder;

    private Path sheet(int pages, String password, String... lines) throws IOException {
        Path file = folder.resolve("sheet.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    text.beginText();
                    text.newLineAtOffset(60, 700);
                    for (String line : lines) {
                        text.showText(line);
                        text.newLineAtOffset(0, -16);
                    }
                    text.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            Files.write(file, bytes.toByteArray());
        }
        return file;
    }

    @Test
    void aDataSheetIsReadAsOneDescription() throws IOException {
        Path file =
                sheet(
                        1,
                        "",
                        "Model FG-200 fibre optic gyroscope",
                        "Bias stability: 0.05 °/h",
                        "Weight: 0.8 kg");
        WeirRun run = WeirRun.of("classify", file);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("9.A.4", "0.05 °/h");
    }

    @Test
    void aTextFileIsOneDescription() throws IOException {
        Path file = folder.resolve("sheet.txt");
        Files.writeString(file, "Gyroscope à fibre optique\nDérive : 0,05 °/h\n");
        assertThat(WeirRun.of("classify", file).output()).contains("9.A.4");
    }

    @Test
    void pagesBeyondTheLimitAreLeftOutAndThatIsSaid() throws IOException {
        Path file = sheet(DataSheet.MAX_PAGES + 1, "", "Gyroscope 0.05 °/h");
        assertThat(WeirRun.of("classify", file).error()).contains("only its beginning was read");
        Path text = folder.resolve("long.txt");
        Files.writeString(text, "Gyroscope ".repeat(DescriptionReader.MAX_CHARS / 8));
        assertThat(WeirRun.of("classify", text).error()).contains("only its beginning was read");
    }

    @Test
    void whatCannotBeReadIsExplained() throws IOException {
        Path locked = sheet(1, "secret", "Gyroscope");
        assertThat(WeirRun.of("classify", locked))
                .satisfies(run -> {
                    assertThat(run.exitCode()).isEqualTo(4);
                    assertThat(run.error()).contains("locked with a password");
                });
        Path pictures = sheet(1, "", "");
        assertThat(WeirRun.of("classify", pictures).error()).contains("pictures and no text");
        Path broken = folder.resolve("broken.pdf");
        Files.writeString(broken, "this is no PDF");
        assertThat(WeirRun.of("classify", broken).error()).contains("not a PDF that can be read");
        Path huge = folder.resolve("huge.pdf");
        Files.write(huge, new byte[DataSheet.MAX_BYTES + 1]);
        assertThat(WeirRun.of("classify", huge).error()).contains("larger than the limit");
    }
}
