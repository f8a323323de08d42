package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.screening.ScreeningOptions;

class CompareContractTest {
    @Test
    void scoreMatchAndReadingAreAddedAndOtherColumnsPassThrough() {
        WeirRun run =
                WeirRun.with(
                        """
                        case,schema,name1,name2,note
                        1,Person,Jane Doe,Doe Jane,"a ""quoted"", note"
                        2,Person,Jane Doe,Oluwaseun Adeyemi-Falk, kept as it is\s
                        3,Vessel,SILVER PETREL 7,SILVER PETREL 9,
                        """,
                        "compare",
                        "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().getFirst())
                .isEqualTo("case,schema,name1,name2,note,score,match,reading");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(run.output()).stream().toList();
        assertThat(rows.get(0).getField("match")).isEqualTo("true");
        assertThat(rows.get(0).getField("note")).isEqualTo("a \"quoted\", note");
        assertThat(rows.get(1).getField("match")).isEqualTo("false");
        assertThat(rows.get(1).getField("note")).isEqualTo(" kept as it is ");
        assertThat(rows.get(2).getField("match")).isEqualTo("false");
        for (NamedCsvRecord row : rows) {
            double score = Double.parseDouble(row.getField("score"));
            assertThat(score >= ScreeningOptions.SHIPPED_THRESHOLD)
                    .isEqualTo(Boolean.parseBoolean(row.getField("match")));
            assertThat(row.getField("reading")).isNotBlank();
        }
    }

    @Test
    void aPairWithoutANameIsBadAndKeepsItsPlace() {
        WeirRun run = WeirRun.with("name1,name2\nJane Doe,\nJane Doe,Jane Doe\n", "compare", "-");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines().get(1)).isEqualTo("Jane Doe,,,,");
        assertThat(run.lines().get(2)).startsWith("Jane Doe,Jane Doe,");
        assertThat(run.error()).contains("bad row: standard input:2: name2");
    }

    @Test
    void aRowThatWasMendedIsTold() {
        WeirRun run = WeirRun.with("name1,name2\nJane Doe,\"Jane\nA,B\n", "compare", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.error())
                .contains("warning: standard input:2: a quotation mark is out of place")
                .contains("2 pairs compared: 0 match; 0 bad rows.");
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() {
        assertThat(WeirRun.with("a,b\nx,y\n", "compare", "-").exitCode()).isEqualTo(2);
        assertThat(WeirRun.of("compare", "no-such-file.csv").exitCode()).isEqualTo(2);
    }
}
