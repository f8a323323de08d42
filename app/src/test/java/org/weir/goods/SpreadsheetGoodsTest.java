package org.weir.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.cli.WeirRun;

class SpreadsheetGoodsTest {
    @TempDir private Path folder;

    private Path sheet(int rows) throws IOException {
        Path file = folder.resolve("goods.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Weir", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Goods");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "Description");
            sheet.value(0, 2, "thrust");
            for (int i = 1; i <= rows; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, i == 3 ? "" : "Turbofan engine for cruise missiles");
                sheet.value(i, 2, "4,5 kN");
            }
        }
        return file;
    }

    @Test
    void theFirstSheetIsReadAsRows() throws IOException {
        WeirRun run = WeirRun.of("classify", sheet(4), "--instruments", "mtcr-annex");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines().getFirst())
                .startsWith("id,Description,thrust,instrument,item,verdict");
        assertThat(run.output()).contains("\n1,Turbofan", "3.A.1", "\n4,Turbofan");
        assertThat(run.error()).contains("goods.xlsx:4: there is no description");
    }

    @Test
    void rowsBeyondTheLimitAreRefused() throws IOException {
        WeirRun run = WeirRun.of("classify", many(), "--out", folder.resolve("out.csv"));
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.error()).contains("200,000 rows");
    }

    /// A sheet of short rows, so that the limit is reached quickly.
    private Path many() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Weir", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Goods");
            sheet.value(0, 0, "description");
            for (int i = 1; i <= SpreadsheetGoods.MAX_ROWS; i++) {
                sheet.value(i, 0, "tea");
            }
        }
        return file;
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "id,description\n");
        assertThat(WeirRun.of("classify", text).error()).contains("is not an XLSX workbook");
        Path zip = folder.resolve("zip.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThat(WeirRun.of("classify", zip).error()).contains("is not an XLSX workbook");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] block = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (long i = 0; i <= SpreadsheetGoods.MAX_UNPACKED_BYTES >> 20; i++) {
                out.write(block);
            }
        }
        assertThat(WeirRun.of("classify", bomb).error()).contains("unpacks to more than the limit");
        Path parts = folder.resolve("parts.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(parts))) {
            for (int i = 0; i <= SpreadsheetGoods.MAX_ENTRIES; i++) {
                out.putNextEntry(new ZipEntry(i + ".xml"));
                out.write(1);
            }
        }
        assertThat(WeirRun.of("classify", parts).error()).contains("2,000 parts");
        Path large = folder.resolve("large.xlsx");
        Files.write(large, new byte[SpreadsheetGoods.MAX_BYTES + 1]);
        assertThat(WeirRun.of("classify", large).error()).contains("larger than the limit");
    }
}
