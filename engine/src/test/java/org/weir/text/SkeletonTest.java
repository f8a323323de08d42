package org.weir.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/text/skeletons.csv", numLinesToSkip = 1)
    void spellingsOfOneNameShareAKey(String spellings) {
        String[] all = spellings.split(";");
        for (String one : all) {
            for (String other : all) {
                assertThat(Skeleton.keys(one))
                        .as("%s, %s", one, other)
                        .containsAnyElementsOf(Skeleton.keys(other));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"carla, carlo", "hassan, hussein", "maria, mario"})
    void theFineKeyTellsVowelsApart(String one, String other) {
        assertThat(Skeleton.coarse(one)).isEqualTo(Skeleton.coarse(other));
        assertThat(Skeleton.fine(one)).isNotEqualTo(Skeleton.fine(other));
    }

    @Test
    void keysStayWithinTheirNumber() {
        assertThat(Skeleton.keys("chthjchthjchthj", Script.LATIN))
                .hasSizeLessThanOrEqualTo(Skeleton.MAX_KEYS)
                .doesNotHaveDuplicates();
    }
}
