package org.weir.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PartialDatesTest {
    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvFileSource(
            resources = "/base/dates.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void readsWhatListsAndApplicantsWrite(String written, DayOrder order, String date) {
        assertThat(PartialDates.parse(written, order).map(PartialDate::toString).orElse(null))
                .isEqualTo(date);
    }

    @Test
    void readsAllDatesOfAField() {
        PartialDates.Reading reading =
                PartialDates.parseAll(
                        "(1) 00/00/1957 (2) 12/03/1958; 1960 or 1961, not known; -",
                        DayOrder.DAY_FIRST);
        assertThat(reading.dates().stream().map(PartialDate::toString))
                .containsExactly("1957", "1958-03-12", "1960");
        assertThat(reading.unread()).containsExactly("1961, not known");
    }

    @Test
    void passesOverTextThatIsTooLong() {
        assertThat(PartialDates.parse("1969 ".repeat(100), DayOrder.DAY_FIRST)).isEmpty();
    }
}
