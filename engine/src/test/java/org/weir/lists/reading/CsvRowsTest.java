package org.weir.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.FaultKind;

class CsvRowsTest {
    private static final ReadLimits SMALL =
            new ReadLimits(1 << 20, 200, 10, 1_000, 100, 1_000, 16, 100);

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsQuotedFieldsWithSeparatorsQuotesAndLineBreaks() throws IOException {
        assertThat(rows("a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\"\nh,i,j,k\n", 4))
                .containsExactly(
                        List.of("a", "b,c", "d \"e\"", "f\ng"), List.of("h", "i", "j", "k"));
        assertThat(problems).isEmpty();
    }

    @Test
    void countsLinesWhateverEndsThem() throws IOException {
        try (CsvRows rows = open("a\r\nb\nc\rd\r\n\r\ne", 1)) {
            List<Long> lines = new ArrayList<>();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                lines.add(row.line());
            }
            assertThat(lines).containsExactly(1L, 2L, 3L, 4L, 6L);
        }
    }

    @Test
    void aStrayQuoteDoesNotSwallowTheRowsAfterIt() throws IOException {
        assertThat(rows("1,\"open,x\n2,\"b\",y\n3,\"c\",z\n", 3))
                .containsExactly(
                        List.of("1", "open", "x"), List.of("2", "b", "y"), List.of("3", "c", "z"));
        assertThat(problems).singleElement().extracting(Problem::line).isEqualTo(1L);
    }

    @Test
    void aQuoteInsideAQuotedFieldStaysInItsText() throws IOException {
        assertThat(rows("1,\"the \"big\" one\",x\n", 3))
                .containsExactly(List.of("1", "the \"big\" one", "x"));
        assertThat(problems).hasSize(1);
    }

    @Test
    void aSpaceAfterAClosingQuoteIsNoProblem() throws IOException {
        assertThat(rows("1 ,\"a\" ,-0- \n", 3)).containsExactly(List.of("1", "a", "-0-"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsReportedAndHandedOut() throws IOException {
        assertThat(rows("1,2,3\n1,2\n1,2,3,4\n", 3)).hasSize(3);
        assertThat(problems).extracting(Problem::line).containsExactly(2L, 3L);
    }

    @Test
    void oneBadByteLateInTheFileMakesItWindows1252() throws IOException {
        byte[] text =
                ("a\n".repeat(100_000) + "Zürich\n").getBytes(Charset.forName("windows-1252"));
        List<List<String>> rows = read(new BytesFile("late.csv", text), 1);
        assertThat(rows.getLast()).containsExactly("Zürich");
        assertThat(problems).isEmpty();
    }

    @Test
    void aFewBadBytesInUtf8AreReadAsWindows1252AndReported() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Ærøskøbing\nŁódź\nΑθήνα\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        bytes.write("Zürich\nŁódź".getBytes(Charset.forName("windows-1252")));
        bytes.write("\nΑθήνα".getBytes(StandardCharsets.UTF_8));
        List<List<String>> rows = read(new BytesFile("mixed.csv", bytes.toByteArray()), 1);
        assertThat(rows).contains(List.of("Zürich")).contains(List.of("Ærøskøbing"));
        assertThat(rows.getLast()).containsExactly("Αθήνα");
        assertThat(problems).hasSize(1);
    }

    @Test
    void readsUtf16WithAndWithoutAMarkAndUtf8WithOne() throws IOException {
        String text = "id,name\n1,Łódź\n2,Αθήνα\n";
        for (byte[] bytes :
                List.of(
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                        "id,name\n1,Ludz\n".getBytes(StandardCharsets.UTF_16LE),
                        "id,name\n1,Ludz\n".getBytes(StandardCharsets.UTF_16BE))) {
            try (CsvRows rows =
                    CsvRows.withHeader(new BytesFile("x.csv", bytes), ',', SMALL, problems::add)) {
                assertThat(rows.columns()).containsExactly("id", "name");
                CsvRow row = Objects.requireNonNull(rows.next());
                assertThat(row.get("Name")).isIn("Łódź", "Ludz");
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void leavesOutZerosAndTheOldEndOfFileSign() throws IOException {
        assertThat(rows("a,b\0c\n\u001a", 2)).containsExactly(List.of("a", "bc"));
        assertThat(problems).singleElement().extracting(Problem::line).isEqualTo(1L);
    }

    @Test
    void aLineWithoutEndStopsAtTheLimitNamingFileAndLine() {
        PublishedFile endless = new EndlessFile("endless.csv", "first\n", 'x', 2L << 30);
        assertThatThrownBy(() -> read(endless, 1, ReadLimits.DEFAULT))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("endless.csv:2")
                .extracting(fault -> ((Fault) fault).kind())
                .isEqualTo(FaultKind.LIMIT);
    }

    @Test
    void aHugeFieldStopsAtTheLimit() {
        String text = "a,b\nc,\"" + "y".repeat(1_001) + "\"\n";
        assertThatThrownBy(() -> rows(text, 2))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x.csv:2")
                .hasMessageContaining("maxFieldChars");
    }

    @Test
    void aFileLargerThanTheLimitIsRefused() {
        assertThatThrownBy(() -> rows("line\n".repeat(300_000), 1))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("maxBytes");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        try (CsvRows rows =
                CsvRows.withHeader(
                        BytesFile.of("x.csv", "Last Updated,2020\nid,name\n1,a\n"),
                        ',',
                        1,
                        SMALL,
                        problems::add)) {
            assertThat(rows.preamble().getFirst().get(1)).isEqualTo("2020");
            assertThatThrownBy(() -> rows.require(List.of("NAME", "city")))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("city")
                    .hasMessageNotContaining("NAME");
        }
    }

    private List<List<String>> rows(String text, int fields) throws IOException {
        return read(BytesFile.of("x.csv", text), fields);
    }

    private CsvRows open(String text, int fields) throws IOException {
        return CsvRows.withoutHeader(
                BytesFile.of("x.csv", text), ',', fields, SMALL, problems::add);
    }

    private List<List<String>> read(PublishedFile file, int fields) throws IOException {
        return read(file, fields, SMALL);
    }

    private List<List<String>> read(PublishedFile file, int fields, ReadLimits limits)
            throws IOException {
        List<List<String>> result = new ArrayList<>();
        try (CsvRows rows = CsvRows.withoutHeader(file, ',', fields, limits, problems::add)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    values.add(row.raw(i).strip());
                }
                result.add(values);
            }
        }
        return result;
    }

    /// A file of one letter without end, made as it is read.
    private record EndlessFile(String name, String begin, char letter, long length)
            implements PublishedFile {
        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long position;

                @Override
                public int read() {
                    if (position >= length) {
                        return -1;
                    }
                    int at = (int) Math.min(position++, Integer.MAX_VALUE);
                    return at < begin.length() ? begin.charAt(at) : letter;
                }

                @Override
                public int read(byte[] buffer, int offset, int count) {
                    int taken = (int) Math.min(count, length - position);
                    if (position >= begin.length()) {
                        Arrays.fill(buffer, offset, offset + taken, (byte) letter);
                        position += taken;
                    } else if (taken > 0) {
                        taken = 1;
                        buffer[offset] = (byte) read();
                    }
                    return taken == 0 ? -1 : taken;
                }
            };
        }
    }
}
