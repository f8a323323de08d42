package org.weir.lists.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// The physical lines of a text file, whatever ends them (line feed, carriage return, both, mixed).
public final class CsvLines implements AutoCloseable {
    /// One physical line without its end.
    ///
    /// @param number its number, from 1
    /// @param text its text
    public record Line(long number, String text) {}

    private static final String DOS_END_OF_FILE = "\u001a";

    private final Reader reader;
    private final String file;
    private final int maxChars;
    private final Consumer<Problem> problems;
    private final char[] buffer = new char[16 << 10];
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private int position;
    private int length;
    private long number;
    private boolean afterCarriageReturn;
    private boolean zerosReported;

    CsvLines(Reader reader, String file, int maxChars, Consumer<Problem> problems) {
        this.reader = reader;
        this.file = file;
        this.maxChars = maxChars;
        this.problems = problems;
    }

    /// Opens a text file, whatever its charset.
    ///
    /// @throws IOException if it cannot be read
    /// @throws Fault if a limit is reached
    public static CsvLines open(PublishedFile file, ReadLimits limits, Consumer<Problem> problems)
            throws IOException {
        return new CsvLines(
                FileText.of(file, limits).open(), file.name(), limits.maxRowChars(), problems);
    }

    /// The next line; null after the last one.
    ///
    /// @throws IOException if the file cannot be read further
    /// @throws Fault if the line is longer than allowed
    public @Nullable Line next() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        String text = read();
        while (DOS_END_OF_FILE.equals(text)) {
            text = read();
        }
        return text == null ? null : new Line(number, withoutZeros(text));
    }

    /// Gives lines back, to be read again in this order.
    void pushBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            pushedBack.push(lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable String read() throws IOException {
        StringBuilder begun = null;
        while (true) {
            if (position == length && !fill()) {
                if (begun == null) {
                    return null;
                }
                number++;
                return begun.toString();
            }
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            int start = position;
            while (position < length && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            int already = begun == null ? 0 : begun.length();
            if (already + position - start > maxChars) {
                throw Fault.limit(
                        "%s:%d: the line is longer than the limit of %,d characters."
                                .formatted(file, number + 1, maxChars));
            }
            if (position == length) {
                begun = begun == null ? new StringBuilder() : begun;
                begun.append(buffer, start, position - start);
                continue;
            }
            afterCarriageReturn = buffer[position] == '\r';
            String end = new String(buffer, start, position - start);
            position++;
            number++;
            return begun == null ? end : begun.append(end).toString();
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        length = Math.max(0, reader.read(buffer, 0, buffer.length));
        return length > 0;
    }

    private String withoutZeros(String text) {
        if (text.indexOf('\0') < 0) {
            return text;
        }
        if (!zerosReported) {
            zerosReported = true;
            problems.accept(
                    new Problem(
                            file,
                            number,
                            null,
                            "the line has NUL characters; they were left out, here and below."));
        }
        return text.replace("\0", "");
    }
}
