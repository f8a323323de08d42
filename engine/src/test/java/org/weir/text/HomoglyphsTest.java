package org.weir.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomoglyphsTest {
    @ParameterizedTest
    @CsvSource({
        "Z\u0430rw\u0430ni, Zarwani", // Cyrillic a in a Latin word
        "\u0412ек\u0442oр, Вектор", // Latin o in a Cyrillic word
        "T\u03bfmas, Tomas", // Greek omicron in a Latin word
        "Zarwani Вектор, Zarwani Вектор", // each word in its own script
    })
    void aWordThatMixesScriptsIsWrittenInOne(String written, String meant) {
        assertThat(Homoglyphs.repair(written)).isEqualTo(meant);
    }

    @Test
    void aWordWithALetterThatHasNoLookAlikeStaysAsItIs() {
        String mixed = "Zarwaniщz";

        assertThat(Homoglyphs.repair(mixed)).isSameAs(mixed);
    }
}
