package org.weir.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
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
    void theCompiledKeysAgreeWithTheTable() throws IOException {
        Path compiled =
                Path.of(System.getProperty("weir.root"))
                        .resolve("engine/src/main/resources/org/weir/base/country-keys.tsv");
        String expected = compile();
        if (Boolean.getBoolean("weir.regenerate")) {
            Files.writeString(compiled, expected);
        }
        assertThat(Files.readString(compiled))
                .as("run ./dev data after a change of data/countries.tsv")
                .isEqualTo(expected);
    }

    /// Folds all names of the table; fails where one stands for two countries.
    private static String compile() throws IOException {
        TreeMap<String, String> codes = new TreeMap<>();
        Path table = Path.of(System.getProperty("weir.root")).resolve("data/countries.tsv");
        for (String line : Files.readAllLines(table)) {
            if (line.startsWith("#") || line.startsWith("code\t")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            for (int i = 0; i < fields.length; i++) {
                for (String name : i == 4 ? new String[0] : fields[i].split("\\|")) {
                    String key = Countries.key(name);
                    String before = key.isEmpty() ? null : codes.put(key, fields[0]);
                    assertThat(before).as(name).isIn(null, fields[0]);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        codes.forEach((key, code) -> text.append(key).append('\t').append(code).append('\n'));
        return text.toString();
    }

    @Test
    void namesCountriesInEnglishAndFrench() {
        assertThat(Countries.name("KP")).contains(new Bilingual("North Korea", "Corée du Nord"));
        assertThat(Countries.name("ZZ")).isEmpty();
    }

    @Test
    void everyNameItGivesReadsBackToItsCode() {
        for (String code : Locale.getISOCountries()) {
            Bilingual name = Countries.name(code).orElseThrow();
            assertThat(Countries.code(name.en())).contains(code);
            assertThat(Countries.code(name.fr())).contains(code);
            assertThat(Countries.code(Locale.of("", code).getISO3Country())).contains(code);
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
