package org.weir.names.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.text.Word;
import org.weir.text.Words;

class NameTablesTest {
    private static final NameTables TABLES = NameTables.get();

    @ParameterizedTest
    @CsvFileSource(resources = "/names/part-ties.csv", numLinesToSkip = 1)
    void partsAreTiedAsTheTableSays(String left, String right, String tie) {
        GroupKind found = TABLES.tie(entry(left), entry(right));

        assertThat(found == null ? "NONE" : found.name()).as("%s %s", left, right).isEqualTo(tie);
        assertThat(TABLES.tie(entry(right), entry(left))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/names/part-uses.csv", numLinesToSkip = 1)
    void partsHaveTheUsesOfTheTable(String part, String uses, String not) {
        int entry = entry(part);

        for (String use : uses.split(";")) {
            assertThat(TABLES.has(entry, PartUse.valueOf(use))).as("%s %s", part, use).isTrue();
        }
        if (not != null) {
            for (String use : not.split(";")) {
                assertThat(TABLES.has(entry, PartUse.valueOf(use)))
                        .as("%s not %s", part, use)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/names/concepts.csv", numLinesToSkip = 1)
    void wordsOfManyLanguagesHaveOneConcept(String concept, String words) {
        for (String word : words.split(";")) {
            List<String> tokens = tokens(word);
            int entry = TABLES.conceptPhrase(tokens, 0);

            assertThat(TABLES.length(entry)).as(word).isEqualTo(tokens.size());
            assertThat(TABLES.conceptWord(TABLES.concept(entry))).as(word).isEqualTo(concept);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/names/legal-forms.csv", numLinesToSkip = 1)
    void legalFormsAreFoundWhereTheyBegin(
            String name, int from, int length, String canonical, String generic) {
        LegalForms.Form form = new LegalForms(TABLES).match(tokens(name), from);

        assertThat(form).as(name).isNotNull();
        assertThat(form.length()).as(name).isEqualTo(length);
        assertThat(form.canonical()).as(name).isEqualTo(canonical);
        assertThat(form.generic()).as(name).isEqualTo(generic);
    }

    @ParameterizedTest
    @CsvSource({"ii,2", "nine,9", "devyatyy,9", "第二,2", "xiv,14", "خامس,-1", "hundred,100"})
    void numbersHaveTheirValue(String part, int value) {
        assertThat(TABLES.number(entry(part))).isEqualTo(value);
    }

    @Test
    void aCommonPartTellsLessThanARareOneAndAnUnknownOneTheMost() {
        float muhammad = TABLES.informationBits(entry("muhammad"), NameKind.PERSON);
        float henderson = TABLES.informationBits(entry("henderson"), NameKind.PERSON);
        float unknown = TABLES.informationBits(entry("qxzzvw"), NameKind.PERSON);

        assertThat(muhammad).isBetween(4f, 9f);
        assertThat(henderson).isBetween(muhammad + 2, unknown);
        assertThat(unknown).isEqualTo(TABLES.unknownBits(NameKind.PERSON));
        assertThat(TABLES.informationBits(entry("trading"), NameKind.ORGANISATION))
                .isLessThan(TABLES.informationBits(entry("petrochemical"), NameKind.ORGANISATION));
    }

    @Test
    void anUnknownPartIsNothing() {
        int entry = TABLES.entry("qxzzvw");

        assertThat(entry).isEqualTo(NameTables.NONE);
        assertThat(TABLES.uses(entry)).isZero();
        assertThat(TABLES.length(entry)).isZero();
        assertThat(TABLES.concept(entry)).isEqualTo(NameTables.NO_CONCEPT);
        assertThat(TABLES.number(entry)).isEqualTo(NameTables.NO_NUMBER);
        assertThat(TABLES.groupCount(entry)).isZero();
        assertThat(TABLES.variantGroups("qxzzvw")).isEmpty();
        assertThat(TABLES.tie(entry, entry)).isNull();
    }

    @Test
    void theLongestPhraseIsFoundAmongOthers() {
        List<String> tokens = tokens("Rear Admiral of the Research Institute");

        assertThat(TABLES.length(TABLES.phrase(tokens, 0, PartUse.TITLE.mask()))).isEqualTo(2);
        assertThat(TABLES.length(TABLES.conceptPhrase(tokens, 4))).isEqualTo(2);
        assertThat(TABLES.length(TABLES.conceptPhrase(tokens, 5))).isEqualTo(1);
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> new NameTables(new byte[100]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NameTables(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int entry(String part) {
        return TABLES.entry(String.join("", tokens(part)));
    }

    private static List<String> tokens(String written) {
        return Stream.of(written.toLowerCase(Locale.ROOT))
                .flatMap(text -> Words.split(text).list().stream())
                .map(Word::folded)
                .toList();
    }
}
