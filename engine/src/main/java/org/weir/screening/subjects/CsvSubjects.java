package org.weir.screening.subjects;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.reading.CsvLines;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.Problem;

/// Subjects from CSV: one a row, several values of a field separated by `;`.
final class CsvSubjects implements SubjectRows {
    private final String file;
    private final SubjectLimits limits;
    private final CsvRows rows;
    private final List<@Nullable SubjectColumn> columns = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<Problem> mended = new ArrayList<>();
    private final Deque<SubjectRow> lost = new ArrayDeque<>();
    private @Nullable SubjectRow held;
    private @Nullable SubjectCells cells;

    CsvSubjects(InputStream in, String file, SubjectLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        CsvLines lines =
                CsvLines.over(in, file, limits.maxLineChars(), mended::add, this::passOver);
        rows = CsvRows.forgiving(lines, file, limits.forRows(), mended::add, this::passOver);
        readHeader();
    }

    @Override
    public @Nullable SubjectRow next() throws IOException {
        if (lost.isEmpty() && held == null) {
            CsvRow row = rows.next();
            held = row == null ? null : read(row);
        }
        // Rows that were passed over on the way to this one stand before it.
        if (!lost.isEmpty()) {
            return lost.poll();
        }
        SubjectRow next = held;
        held = null;
        return next;
    }

    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private void passOver(Problem problem) {
        lost.add(new SubjectRow.Bad(problem));
    }

    private void readHeader() {
        List<String> unused = new ArrayList<>();
        for (String header : rows.columns()) {
            SubjectColumn column = SubjectColumn.named(header).orElse(null);
            columns.add(column);
            if (column == null && !header.isBlank()) {
                unused.add(header);
            }
        }
        boolean named =
                columns.contains(SubjectColumn.NAME)
                        || columns.contains(SubjectColumn.GIVEN_NAME)
                        || columns.contains(SubjectColumn.FAMILY_NAME);
        if (!named) {
            throw Fault.user(
                    ("%s: the first row must name the columns, and one of them must be `name`; others may be"
                                    + " id, schema, alias, birth_date, birth_place, nationality, country,"
                                    + " gender, id_number, address.")
                            .formatted(file));
        }
        if (!unused.isEmpty()) {
            notices.add(
                    "columns of %s that are not used: %s."
                            .formatted(file, String.join(", ", unused)));
        }
    }

    private SubjectRow read(CsvRow row) {
        SubjectFields fields = new SubjectFields(file, row.line(), limits);
        if (hasTooMany(row)) {
            mended.clear();
            return new SubjectRow.Bad(
                    row.problem(
                            null,
                            "the row has %d fields where the header has %d; row passed over."
                                    .formatted(row.size(), columns.size())));
        }
        if (row.size() <= columns.size()) {
            mended.forEach(problem -> fields.warn(null, problem.message()));
        }
        mended.clear();
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(row.get(i));
        }
        return cells().read(fields, values);
    }

    private SubjectCells cells() {
        SubjectCells known = cells;
        if (known == null) {
            known = new SubjectCells(file, columns, limits);
            cells = known;
        }
        return known;
    }

    /// A row with an unquoted comma would put every value after it in the wrong field.
    private boolean hasTooMany(CsvRow row) {
        for (int i = columns.size(); i < row.size(); i++) {
            if (row.get(i) != null) {
                return true;
            }
        }
        return false;
    }
}
