package org.weir.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InflectionTest {
    @Test
    void adjectivesAndNounsGetTheirEndings() {
        assertThat(Inflection.keys("научн~")).contains("научный", "научная", "научное", "научных");
        assertThat(Inflection.keys("nauchn~")).contains("nauchnyy", "nauchnaya", "nauchno");
        assertThat(Inflection.keys("завод^")).contains("завод", "завода", "заводов");
    }

    @Test
    void aPhraseMayMarkSeveralWords() {
        assertThat(Inflection.keys("запасн~ част^")).contains("запасные части", "запасных часты");
    }

    @Test
    void alternativesAreSpelledOut() {
        assertThat(Inflection.keys("{otkrytoe,otkrytoye} {obshchestvo,obshestvo}"))
                .containsExactly(
                        "otkrytoe obshchestvo",
                        "otkrytoe obshestvo",
                        "otkrytoye obshchestvo",
                        "otkrytoye obshestvo");
    }

    @Test
    void anUnclosedAlternativeIsAFault() {
        assertThatThrownBy(() -> Inflection.keys("{a,b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
