package org.weir.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.base.Fault;

/// Tables as people send them, and as nobody well-meaning does. Each named limit is reached.
class SheetTest {
    private static final SheetLimits SMALL = new SheetLimits(64 << 10, 1 << 20, 40, 20, 6, 50);

    private static List<SheetRow> rows(byte[] bytes, SheetLimits limits) {
        try (Sheet sheet = Sheet.open(bytes, "table", limits)) {
            List<SheetRow> rows = new ArrayList<>();
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Weir", "1.0")) {
            filling.fill(workbook.newWorksheet("One"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] good() {
        return workbook(sheet -> {
            sheet.value(0, 0, "name");
            sheet.value(1, 0, "Ilvana Torresk");
        });
    }

    /// The workbook with one part put in place of another's text, or added.
    private static byte[] with(byte[] workbook, String part, byte[] replacement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream content = in.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(replacement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anyUsualEncodingIsRead(String charset) {
        boolean wide = charset.startsWith("UTF-16");
        byte[] bytes =
                ((wide ? "\uFEFF" : "") + "prénom;nom\nZoé;Brânza\n")
                        .getBytes(Charset.forName(charset));
        assertThat(rows(bytes, SMALL).getFirst().cells()).containsExactly("Zoé", "Brânza");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'|'", "'\t'"})
    void anyUsualSeparatorIsRead(String separator) {
        byte[] bytes = text("a" + separator + "b\n\"1" + separator + "2\"" + separator + "3\r\n");
        assertThat(rows(bytes, SMALL).getFirst().cells())
                .containsExactly("1" + separator + "2", "3");
    }

    @Test
    void datesOfAWorkbookAreDatesAndFormulasAreNotComputed() {
        byte[] bytes =
                workbook(sheet -> {
                    sheet.value(0, 0, "born");
                    sheet.value(0, 1, "number");
                    sheet.value(0, 2, "sum");
                    sheet.value(1, 0, LocalDate.of(1968, 4, 12));
                    sheet.style(1, 0).format("d mmm yyyy").set();
                    sheet.value(1, 1, 24_209);
                    sheet.formula(1, 2, "WEBSERVICE(\"http://localhost/\")");
                });
        assertThat(rows(bytes, SMALL).getFirst().cells()).startsWith("1968-04-12", "24209");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsBadAndTheRestGoesOn() {
        assertThat(rows(text("a,b\n1,2,3\n4,5\n"), SMALL))
                .extracting(row -> row.problem() == null)
                .containsExactly(false, true);
        byte[] workbook =
                workbook(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 3, "beyond");
                    sheet.value(2, 0, "fine");
                });
        assertThat(rows(workbook, SMALL))
                .extracting(row -> row.problem() == null)
                .containsExactly(false, true);
    }

    @Test
    void aCellThatIsTooLongMakesItsRowBad() {
        String longCell = "x".repeat(SMALL.maxCellChars() + 1);
        assertThat(rows(text("a,b\n" + longCell + ",1\nok,2\n"), SMALL))
                .extracting(row -> row.problem() == null)
                .containsExactly(false, true);
        byte[] workbook =
                workbook(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, longCell);
                    sheet.value(2, 0, "ok");
                });
        assertThat(rows(workbook, SMALL))
                .extracting(row -> row.problem() == null)
                .containsExactly(false, true);
        assertThatThrownBy(() -> rows(workbook(sheet -> sheet.value(0, 0, longCell)), SMALL))
                .isInstanceOf(Fault.class);
    }

    @Test
    void tooManyBytesRowsAndColumnsAreRefused() {
        assertThatThrownBy(() -> rows(new byte[SMALL.maxBytes() + 1], SMALL))
                .hasMessageContaining("65,536 bytes");
        String rows = "a\n" + "1\n".repeat(SMALL.maxRows() + 1);
        assertThatThrownBy(() -> rows(text(rows), SMALL)).hasMessageContaining("20 rows");
        assertThat(rows(text("a\n" + "1\n".repeat(SMALL.maxRows())), SMALL)).hasSize(20);
        assertThatThrownBy(() -> rows(text("a,b,c,d,e,f,g\n1\n"), SMALL))
                .hasMessageContaining("6 columns");
        byte[] wide =
                workbook(sheet -> {
                    for (int i = 0; i <= SMALL.maxColumns(); i++) {
                        sheet.value(0, i, "c" + i);
                    }
                });
        assertThatThrownBy(() -> rows(wide, SMALL)).hasMessageContaining("6 columns");
        byte[] tall =
                workbook(sheet -> {
                    for (int i = 0; i <= SMALL.maxRows() + 1; i++) {
                        sheet.value(i, 0, "r" + i);
                    }
                });
        assertThatThrownBy(() -> rows(tall, SMALL)).hasMessageContaining("20 rows");
    }

    @Test
    void aZipBombIsNotUnpacked() {
        byte[] bomb = with(good(), "xl/bomb.bin", new byte[2 << 20]);
        assertThat(bomb.length).isLessThan(SMALL.maxBytes());
        assertThatThrownBy(() -> rows(bomb, SMALL)).hasMessageContaining("unpacks to more");
        byte[] many = good();
        for (int i = 0; i < SMALL.maxEntries(); i++) {
            many = with(many, "x" + i, new byte[0]);
        }
        byte[] parts = many;
        assertThatThrownBy(() -> rows(parts, SMALL)).hasMessageContaining("40 parts");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void entitiesAreNeverResolved(String charset) {
        String part =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        byte[] hostile =
                with(good(), "xl/worksheets/sheet1.xml", part.getBytes(Charset.forName(charset)));
        assertThatThrownBy(() -> rows(hostile, SMALL))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("XML entities");
    }

    @Test
    void neitherAreThoseFarIntoAPart() {
        String part =
                "<?xml version=\"1.0\"?><!--%s--><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>h</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x&a;y</t></is></c></row></sheetData></worksheet>"
                        .formatted(" ".repeat(70_000));
        byte[] hostile = with(good(), "xl/worksheets/sheet1.xml", text(part));
        assertThatThrownBy(() -> rows(hostile, SMALL)).hasMessageContaining("XML entities");
    }

    @Test
    void brokenWorkbooksEndInOneSentence() {
        byte[] whole = good();
        long seed = 20_261_125;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j <= random.nextInt(6); j++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
            }
            byte[] cut =
                    random.nextInt(4) == 0
                            ? Arrays.copyOf(broken, random.nextInt(broken.length))
                            : broken;
            try {
                rows(cut, SMALL);
            } catch (Fault e) {
                assertThat(e.sentence()).as("seed %d, round %d", seed, i).contains("table");
            }
        }
    }

    @Test
    void aWorkbookWhoseSheetLiesAboutItselfIsTold() {
        String part =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"XFD1048576\" t=\"s\"><v>99999</v></c></row></sheetData></worksheet>";
        byte[] hostile = with(good(), "xl/worksheets/sheet1.xml", text(part));
        assertThatThrownBy(() -> rows(hostile, SMALL)).isInstanceOf(Fault.class);
    }
}
