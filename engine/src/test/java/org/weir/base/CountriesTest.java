package org.weir.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CountriesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(
            resources = "/base/countries.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void readsWhatListsAndApplicantsWrite(String written, String code) {
        assertThat(Countries.code(written).orElse(null)).isEqualTo(code);
    }

    @Test
    void namesCountriesInEnglishAndFrench() {
        assertThat(Countries.name("KP")).contains(new Bilingual("North Korea", "Corée du Nord"));
        assertThat(Countries.name("ZZ")).isEmpty();
    }

    @Test
    void everyNameItGivesReadsBackToItsCode() {
        for (String code : java.util.Locale.getISOCountries()) {
            Bilingual name = Countries.name(code).orElseThrow();
            assertThat(Countries.code(name.en())).contains(code);
            assertThat(Countries.code(name.fr())).contains(code);
            assertThat(Countries.code(java.util.Locale.of("", code).getISO3Country()))
                    .contains(code);
        }
    }

    @Test
    void keepsWhatItCannotRead() {
        assertThat(Countries.codeOrText(" in hiding ")).isEqualTo("in hiding");
        assertThat(Countries.codeOrText("Syria")).isEqualTo("SY");
        assertThat(Countries.code("Syria ".repeat(100))).isEmpty();
    }

    @Test
    void aStateAndItsSuccessorMayBeTheSame() {
        assertThat(Countries.mayBeSame("SU", "GE")).isTrue();
        assertThat(Countries.mayBeSame("GE", "SU")).isTrue();
        assertThat(Countries.mayBeSame("GE", "AM")).isFalse();
        assertThat(Countries.mayBeSame("GE", "in hiding")).isTrue();
        assertThat(Countries.successors("CS")).containsExactly("CZ", "SK");
    }
}
