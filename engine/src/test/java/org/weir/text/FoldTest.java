package org.weir.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FoldTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/text/fold.csv", numLinesToSkip = 1)
    void whatAReaderIgnoresIsTakenOut(String written, String folded, String why) {
        assertThat(Fold.fold(written)).as(why).isEqualTo(folded);
        assertThat(Fold.fold(folded)).as("folded again").isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/text/mojibake.csv", numLinesToSkip = 1)
    void mojibakeIsRepairedWhereItIsCertain(String written, String meant, String why) {
        assertThat(Mojibake.repair(written)).as(why).isEqualTo(meant);
    }
}
