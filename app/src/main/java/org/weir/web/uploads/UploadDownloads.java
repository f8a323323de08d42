package org.weir.web.uploads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.http.PublicOrigin;
import org.weir.http.Requires;
import org.weir.sheets.SafeCells;
import org.weir.uploads.Upload;
import org.weir.uploads.UploadRow;
import org.weir.uploads.Uploads;
import org.weir.web.figures.Written;

/// What came of a spreadsheet, to take along: its own columns with what was found beside them.
/// Written as it is read, so that memory does not follow its length; no cell is a formula.
@Controller
public class UploadDownloads {
    private static final int PIECE = 500;
    private static final List<String> FOUND =
            List.of(
                    "weir_line",
                    "weir_outcome",
                    "weir_score",
                    "weir_matches",
                    "weir_list",
                    "weir_reference",
                    "weir_listed_name",
                    "weir_reading",
                    "weir_note",
                    "weir_screening");

    private final Uploads uploads;
    private final PublicOrigin origin;

    /// @param origin makes links to screenings
    public UploadDownloads(Uploads uploads, PublicOrigin origin) {
        this.uploads = uploads;
        this.origin = origin;
    }

    private Upload found(Actor actor, UUID id) {
        Upload upload =
                uploads.find(actor, id)
                        .filter(one -> one.isKept() && !one.mapping().isEmpty())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        uploads.view(actor, id, true);
        return upload;
    }

    private static void headers(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// As CSV: UTF-8 with a mark, as spreadsheet programs expect it.
    @GetMapping("/uploads/{id}/result.csv")
    @Requires(Permission.SCREEN)
    public void csv(@PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        Upload upload = found(actor, id);
        headers(response, "text/csv;charset=UTF-8", "result-" + id + ".csv");
        OutputStream out = response.getOutputStream();
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        out.write(SafeCells.csvRow(header(upload)).getBytes(StandardCharsets.UTF_8));
        int after = 0;
        List<UploadRow> piece = uploads.rows(actor, id, null, after, PIECE);
        while (!piece.isEmpty()) {
            StringBuilder text = new StringBuilder();
            piece.forEach(row -> text.append(SafeCells.csvRow(cells(upload, row))));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            after = piece.getLast().number();
            piece = uploads.rows(actor, id, null, after, PIECE);
        }
    }

    /// As XLSX.
    @GetMapping("/uploads/{id}/result.xlsx")
    @Requires(Permission.SCREEN)
    public void xlsx(@PathVariable UUID id, Actor actor, HttpServletResponse response)
            throws IOException {
        Upload upload = found(actor, id);
        headers(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "result-" + id + ".xlsx");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Weir", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Result");
            write(sheet, 0, header(upload));
            int line = 1;
            List<UploadRow> piece = uploads.rows(actor, id, null, 0, PIECE);
            while (!piece.isEmpty()) {
                for (UploadRow row : piece) {
                    write(sheet, line++, cells(upload, row));
                }
                sheet.flush();
                piece = uploads.rows(actor, id, null, piece.getLast().number(), PIECE);
            }
        }
    }

    /// Cells are texts; what begins like a formula is marked as in CSV, in case the sheet is saved
    /// as that.
    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(line, i, SafeCells.text(cells.get(i)));
        }
    }

    private static List<String> header(Upload upload) {
        List<String> header = new ArrayList<>(upload.columns());
        header.addAll(FOUND);
        return header;
    }

    private List<String> cells(Upload upload, UploadRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < upload.columns().size(); i++) {
            cells.add(i < row.cells().size() ? row.cells().get(i) : "");
        }
        cells.add(Long.toString(row.line()));
        cells.add(row.outcome().name().toLowerCase(java.util.Locale.ROOT));
        cells.add(Written.plain(row.score(), 4));
        cells.add(Integer.toString(row.matches()));
        cells.add(row.source());
        cells.add(row.reference());
        cells.add(row.listedName());
        cells.add(row.reading());
        cells.add(row.note());
        cells.add(
                row.screening() == null
                        ? ""
                        : origin.url(
                                "/screenings/%s/file?answer=%d"
                                        .formatted(row.screening(), row.answer() + 1)));
        return cells;
    }
}
