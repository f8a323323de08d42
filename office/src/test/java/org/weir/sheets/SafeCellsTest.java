package org.weir.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                " =1+1",
                "\t=1+1",
                "\r=1",
                "\n=1",
                "\u00A0=1",
                "＝1+1",
                "-",
                "=HYPERLINK(\"http://x\")"
            })
    void whatBeginsLikeAFormulaIsText(String value) {
        assertThat(SafeCells.text(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ilvana Torresk", "-12", "+1.5", "-0,25", "a=b", "1968-04-12"})
    void whatIsNoFormulaStaysAsItIs(String value) {
        assertThat(SafeCells.text(value)).isEqualTo(value);
    }

    @Test
    void noSeparatorQuoteOrLineBreakInACellBeginsAnother() {
        assertThat(SafeCells.csvRow(List.of("a;=1", "b\"\n=2", "c,=3", "d\t=4", "e")))
                .isEqualTo("\"a;=1\",\"b\"\"\n=2\",\"c,=3\",\"d\t=4\",e\r\n");
    }
}
