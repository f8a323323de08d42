package org.weir.lists.reading;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
    /// @param number from 1
    /// @param text the line
    /// @param ended whether a line end follows it; the last line of a file may have none
    public record Line(long number, String text, boolean ended) {}

    private static final String DOS_END_OF_FILE = "\u001a";

    private final Reader reader;
    private final String file;
    private final int maxChars;
    private final Consumer<Problem> problems;
    private final @Nullable Consumer<Problem> passedOver;
    private final char[] buffer = new char[16 << 10];
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private int position;
    private int length;
    private long number;
    private boolean afterCarriageReturn;
    private boolean zerosReported;
    private boolean ended = true;

    CsvLines(Reader reader, String file, int maxChars, Consumer<Problem> problems) {
        this(reader, file, maxChars, problems, null);
    }

    private CsvLines(
            Reader reader,
            String file,
            int maxChars,
            Consumer<Problem> problems,
            @Nullable Consumer<Problem> passedOver) {
        this.reader = reader;
        this.file = file;
        this.maxChars = maxChars;
        this.problems = problems;
        this.passedOver = passedOver;
    }

    /// Reads a stream that can be read only once: UTF-16 where it begins with that mark, else UTF-8
    /// with what is not UTF-8 read as Windows-1252. A line that is too long is passed over.
    ///
    /// @param in the bytes; closed with the lines
    /// @param file its name for messages
    /// @param maxChars longest line, in characters
    /// @param problems takes what was mended
    /// @param passedOver takes a line that was too long, and is lost
    /// @throws IOException if it cannot be read
    public static CsvLines over(
            InputStream in,
            String file,
            int maxChars,
            Consumer<Problem> problems,
            Consumer<Problem> passedOver)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, FileHead.MAX_BYTES);
        buffered.mark(4);
        FileHead head = FileHead.of(file, buffered.readNBytes(3));
        buffered.reset();
        Reader reader =
                head.charset().name().startsWith("UTF-16")
                        ? new InputStreamReader(buffered, head.charset())
                        : new MendingReader(buffered);
        return new CsvLines(new WithoutMark(reader), file, maxChars, problems, passedOver);
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
    /// @throws IOException if the text cannot be read further
    /// @throws Fault if a line is too long, and long ones are not to be passed over
    public @Nullable Line next() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        String text = read();
        while (DOS_END_OF_FILE.equals(text)) {
            text = read();
        }
        return text == null ? null : new Line(number, withoutZeros(text), ended);
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
                ended = false;
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
                if (passedOver != null) {
                    skipLine();
                    passedOver.accept(
                            new Problem(
                                    file,
                                    number,
                                    null,
                                    "the line is longer than the limit of %,d characters; it was passed over."
                                            .formatted(maxChars)));
                    begun = null;
                    continue;
                }
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

    /// Goes to the end of the line, of which some may have been read.
    private void skipLine() throws IOException {
        while (position < length || fill()) {
            char character = buffer[position++];
            if (character == '\n' || character == '\r') {
                afterCarriageReturn = character == '\r';
                break;
            }
        }
        number++;
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

    /// Leaves the byte-order mark out.
    private static final class WithoutMark extends FilterReader {
        private boolean begun;

        WithoutMark(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] target, int offset, int count) throws IOException {
            int taken = super.read(target, offset, count);
            if (begun || taken <= 0) {
                return taken;
            }
            begun = true;
            if (target[offset] != '\uFEFF') {
                return taken;
            }
            if (taken == 1) {
                return super.read(target, offset, count);
            }
            System.arraycopy(target, offset + 1, target, offset, taken - 1);
            return taken - 1;
        }
    }
}
