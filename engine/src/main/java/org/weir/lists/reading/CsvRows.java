package org.weir.lists.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// Reads the rows of a CSV file of any size, in order.
///
/// ```
/// try (CsvRows rows = CsvRows.withHeader(file, ',', limits, sink::problem)) {
///     rows.require(List.of("id", "name"));
///     for (CsvRow row = rows.next(); row != null; row = rows.next()) { … row.get("name") … }
/// }
/// ```
///
/// The charset is decided over the whole file ([FileText]); line ends may be mixed; blank lines are
/// passed over. A row whose quotes do not fit is read by its own line alone, so that a stray quote
/// never swallows the rows after it; this, and a row with too many or too few fields, is reported
/// and the row is handed out all the same. A last row that has no line end, and breaks off within
/// quotes or lacks fields where no row before it did, is the sign of a file cut short.
public final class CsvRows implements AutoCloseable {
    /// Physical lines that one row with line breaks in its fields may have.
    public static final int MAX_LINES_PER_ROW = 200;

    /// After fewer whole rows than these, a short one at the end may have been written by hand.
    private static final int FEW_ROWS = 10;

    /// Fields of one row.
    public static final int MAX_FIELDS = 2_000;

    private final String file;
    private final char separator;
    private final ReadLimits limits;
    private final Consumer<Problem> problems;
    private final @Nullable Consumer<Problem> passedOver;
    private final CsvLines lines;
    private final CsvReader.CsvReaderBuilder parser;
    private final StringArrayHandler handler =
            StringArrayHandler.of(builder -> builder.maxFields(MAX_FIELDS));
    private Map<String, Integer> columns = Map.of();
    private List<String> header = List.of();
    private final List<CsvRow> preamble = new ArrayList<>();
    private int expectedFields;
    private int wholeRows;
    private boolean shortRows;
    private boolean lastEnded = true;
    private boolean mended;

    private CsvRows(
            CsvLines lines,
            String file,
            char separator,
            ReadLimits limits,
            Consumer<Problem> problems,
            @Nullable Consumer<Problem> passedOver) {
        this.file = file;
        this.separator = separator;
        this.limits = limits;
        this.problems = problems;
        this.passedOver = passedOver;
        this.lines = lines;
        parser =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false);
    }

    private static CsvRows open(
            PublishedFile file, char separator, ReadLimits limits, Consumer<Problem> problems)
            throws IOException {
        FileText text = FileText.of(file, limits);
        if (text.strayBytes() > 0) {
            problems.accept(
                    new Problem(
                            file.name(),
                            0,
                            null,
                            "%d places are not UTF-8 as the rest is; read as Windows-1252."
                                    .formatted(text.strayBytes())));
        }
        CsvLines lines = new CsvLines(text.open(), file.name(), limits.maxRowChars(), problems);
        return new CsvRows(lines, file.name(), separator, limits, problems, null);
    }

    /// Reads lines with a header that can be read only once. The separator is the comma, semicolon,
    /// tabulator or bar that the header has most of; a row with a field that is too long is passed
    /// over.
    ///
    /// @param lines the text; closed with the rows
    /// @param file its name for messages
    /// @param problems takes what was mended; the row is handed out all the same
    /// @param passedOver takes rows that are lost
    /// @throws IOException if it cannot be read
    /// @throws Fault if there is no header
    public static CsvRows forgiving(
            CsvLines lines,
            String file,
            ReadLimits limits,
            Consumer<Problem> problems,
            Consumer<Problem> passedOver)
            throws IOException {
        CsvLines.Line first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        char separator = first == null ? ',' : separatorOf(first.text());
        lines.pushBack(first == null ? List.of() : List.of(first));
        CsvRows rows = new CsvRows(lines, file, separator, limits, problems, passedOver);
        rows.readHeader(0);
        return rows;
    }

    private static char separatorOf(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = header.chars().filter(character -> character == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// Opens a file without a header.
    ///
    /// @param fields how many fields its rows should have; 0 if that is open
    /// @throws IOException if it cannot be read
    /// @throws Fault if a limit is reached
    public static CsvRows withoutHeader(
            PublishedFile file,
            char separator,
            int fields,
            ReadLimits limits,
            Consumer<Problem> problems)
            throws IOException {
        CsvRows rows = open(file, separator, limits, problems);
        rows.expectedFields = fields;
        return rows;
    }

    /// Opens a file whose first row is the header.
    ///
    /// @throws IOException if it cannot be read
    /// @throws Fault if there is no header, or a limit is reached
    public static CsvRows withHeader(
            PublishedFile file, char separator, ReadLimits limits, Consumer<Problem> problems)
            throws IOException {
        return withHeader(file, separator, 0, limits, problems);
    }

    /// Opens a file whose header stands below some rows of another kind (*Last Updated, …*).
    ///
    /// @param rowsAbove how many rows, blank lines not counted, stand above the header
    /// @throws IOException if it cannot be read
    /// @throws Fault if there is no header, or a limit is reached
    public static CsvRows withHeader(
            PublishedFile file,
            char separator,
            int rowsAbove,
            ReadLimits limits,
            Consumer<Problem> problems)
            throws IOException {
        CsvRows rows = open(file, separator, limits, problems);
        try {
            rows.readHeader(rowsAbove);
            return rows;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /// The column names as the file writes them, in order; empty without a header.
    public List<String> columns() {
        return header;
    }

    /// The rows above the header.
    public List<CsvRow> preamble() {
        return List.copyOf(preamble);
    }

    /// Checks that the header has these columns.
    ///
    /// @throws Fault if one is missing; it names them all
    public void require(Collection<String> names) {
        TreeSet<String> missing = new TreeSet<>(names);
        missing.removeIf(name -> columns.containsKey(key(name)));
        if (!missing.isEmpty()) {
            throw Fault.external(
                    "%s: the columns %s are missing; the layout of this list has changed, or it is another list."
                            .formatted(file, String.join(", ", missing)));
        }
    }

    /// The next row; null after the last one.
    ///
    /// @throws IOException if the file cannot be read further
    /// @throws Fault if a line or field is longer than allowed
    public @Nullable CsvRow next() throws IOException {
        CsvLines.Line first = lines.next();
        String[] fields = {};
        while (first != null) {
            if (!first.text().isBlank()) {
                fields = fields(first);
                if (!tooLong(fields, first.number())) {
                    break;
                }
            }
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        CsvRow row = new CsvRow(file, first.number(), fields, columns);
        if (!lastEnded && (mended || lacksFields(fields) && !shortRows && wholeRows >= FEW_ROWS)) {
            cutShort(row);
            return null;
        }
        if (lacksFields(fields)) {
            shortRows = true;
        } else {
            wholeRows++;
        }
        if (expectedFields > 0 && fields.length != expectedFields) {
            problems.accept(
                    row.problem(
                            null,
                            "the row has %d fields where %d are expected; %s."
                                    .formatted(
                                            fields.length,
                                            expectedFields,
                                            fields.length < expectedFields
                                                    ? "the missing ones were taken as empty"
                                                    : "the last ones were passed over")));
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private boolean lacksFields(String[] fields) {
        return fields.length < expectedFields;
    }

    private void cutShort(CsvRow row) {
        String message = "the file ends in the middle of this row, so it was cut short";
        if (passedOver == null) {
            throw Fault.external("%s:%d: %s; fetch it again.".formatted(file, row.line(), message));
        }
        passedOver.accept(row.problem(null, message + "; row passed over."));
    }

    private boolean tooLong(String[] fields, long line) {
        for (String field : fields) {
            if (field.length() > limits.maxFieldChars()) {
                String message =
                        "a field is longer than the limit maxFieldChars of %,d characters"
                                .formatted(limits.maxFieldChars());
                if (passedOver == null) {
                    throw Fault.limit("%s:%d: %s.".formatted(file, line, message));
                }
                passedOver.accept(new Problem(file, line, null, message + "; row passed over."));
                return true;
            }
        }
        return false;
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    private void readHeader(int rowsAbove) throws IOException {
        for (int i = 0; i < rowsAbove; i++) {
            CsvRow row = next();
            if (row != null) {
                preamble.add(row);
            }
        }
        CsvRow row = next();
        if (row == null) {
            throw Fault.external(file + ": the file has no header row.");
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            names.add(row.raw(i).strip());
            numbers.putIfAbsent(key(row.raw(i)), i);
            // As written too, so that asking by the file's own spelling costs no folding.
            numbers.putIfAbsent(names.getLast(), i);
        }
        header = List.copyOf(names);
        columns = numbers;
        expectedFields = names.size();
    }

    /// The fields of the row that begins in this line, with as many of the following lines as its
    /// open quotes ask for.
    private String[] fields(CsvLines.Line first) throws IOException {
        mended = false;
        lastEnded = first.ended();
        if (first.text().indexOf('"') < 0) {
            return split(first.text());
        }
        if (quotes(first.text()) % 2 == 0) {
            String[] fields = parse(first.text());
            return fields != null ? fields : mend(first);
        }
        List<CsvLines.Line> rest = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean open = true;
        while (open && rest.size() < MAX_LINES_PER_ROW && text.length() <= limits.maxFieldChars()) {
            CsvLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            rest.add(line);
            text.append('\n').append(line.text());
            open = quotes(line.text()) % 2 == 0;
        }
        String[] fields = open ? null : parse(text.toString());
        if (fields != null && !rest.isEmpty()) {
            lastEnded = rest.getLast().ended();
        }
        if (fields == null || (expectedFields > 0 && fields.length != expectedFields)) {
            lines.pushBack(rest);
            lastEnded = first.ended();
            return mend(first);
        }
        return fields;
    }

    private String @Nullable [] parse(String text) {
        try {
            return parser.ofSingleCsvRecord(handler, text);
        } catch (CsvParseException e) {
            return null;
        }
    }

    private String[] split(String text) {
        List<String> fields = new ArrayList<>(Math.max(8, expectedFields));
        int start = 0;
        for (int at = text.indexOf(separator);
                at >= 0 && fields.size() < MAX_FIELDS;
                at = text.indexOf(separator, start)) {
            fields.add(text.substring(start, at));
            start = at + 1;
        }
        fields.add(text.substring(start));
        return fields.toArray(String[]::new);
    }

    /// Reads a line whose quotes do not fit: a quote ends a field only where a separator or the end
    /// of the line comes next.
    private String[] mend(CsvLines.Line line) {
        LooseRow row = new LooseRow(line.text(), separator);
        String[] fields = row.fields();
        if (row.mended()) {
            mended = true;
            problems.accept(
                    new Problem(
                            file,
                            line.number(),
                            null,
                            "a quotation mark is out of place; the row was read by its line alone."));
        }
        return fields;
    }

    private static int quotes(String text) {
        int count = 0;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            count++;
        }
        return count;
    }
}
