package org.weir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RomaniserTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/text/readings.csv", numLinesToSkip = 1)
    void aWordIsReadAsTheTableSays(Script script, String word, String reading, String why) {
        List<String> readings = Romaniser.readings(Fold.fold(word), script);

        assertThat(Script.of(word)).isEqualTo(script);
        assertThat(readings).as(why).contains(reading);
        assertThat(readings)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(Romaniser.MAX_READINGS)
                .allMatch(text -> text.matches("[a-z]+"));
    }

    @Test
    void aWordPastTheLongestIsNotRead() {
        String longest = "щ".repeat(Romaniser.MAX_LENGTH);

        assertThat(Romaniser.readings(longest, Script.CYRILLIC)).isNotEqualTo(List.of(longest));
        assertThat(Romaniser.readings(longest + "щ", Script.CYRILLIC))
                .isEqualTo(List.of(longest + "щ"));
    }

    /// A word and what it reads as are always more alike than two names.
    @ParameterizedTest
    @CsvFileSource(resources = "/text/readings.csv", numLinesToSkip = 1)
    void aWordIsLikeItsOwnReadings(Script script, String word, String reading, String why) {
        String folded = Fold.fold(word);

        assertThat(Likeness.of(folded, script, reading, Script.LATIN))
                .as(why)
                .isGreaterThanOrEqualTo(0.8)
                .isEqualTo(Likeness.of(reading, Script.LATIN, folded, script));
    }

    @ParameterizedTest
    @CsvSource({"guo, true", "xiang, true", "zarwan, false", "a, false", "zhuangs, false"})
    void syllablesOfStandardChineseAreKnown(String word, boolean syllable) {
        assertThat(Pinyin.isSyllable(word)).isEqualTo(syllable);
    }

    @ParameterizedTest
    @CsvSource({
        "xiaojun, hsiaochun",
        "zhang, chang",
        "qiu, chiu",
        "junjie, chunchieh",
        "xi, hsi",
        "zarwani, "
    })
    void pinyinIsWrittenAsWadeAndGilesDid(String pinyin, String wadeGiles) {
        assertThat(Pinyin.wadeGiles(pinyin)).isEqualTo(wadeGiles);
    }

    @ParameterizedTest
    @CsvSource({"張, 张", "歐陽曉楠, 欧阳晓楠", "健二, 健二"})
    void bothWaysOfWritingHanCoincide(String written, String simplified) {
        assertThat(HanReadings.simplified(written)).isEqualTo(HanReadings.simplified(simplified));
    }

    @ParameterizedTest
    @CsvSource({
        "MANDARIN, 單, shan",
        "CANTONESE, 黃, wong",
        "HOKKIEN, 陳, tan",
        "JAPANESE, 健, ken",
        "KOREAN, 李, lee",
        "VIETNAMESE, 阮, nguyen"
    })
    void aCharacterHasTheReadingsOfEveryLanguage(
            HanLanguage language, char character, String reading) {
        assertThat(HanReadings.syllables(character, language)).contains(reading);
    }

    @Test
    void aMarkOfRepetitionIsReadAsTheCharacterBeforeIt() {
        assertThat(HanReadings.readings("佐々", 60)).isEqualTo(HanReadings.readings("佐佐", 60));
    }

    @Test
    void readingsOfHanStayWithinTheirLimit() {
        assertThat(HanReadings.readings("行樂重", 7)).hasSize(7);
        assertThat(HanReadings.syllables('a', HanLanguage.MANDARIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"이, lee", "이, yi", "최, choi", "정, jung", "정, jeong", "정, chong"})
    void aKoreanSyllableIsSpelledAsPeopleDo(char syllable, String spelling) {
        assertThat(Hangul.isSyllable(syllable)).isTrue();
        assertThat(Hangul.syllable(syllable)).contains(spelling);
    }
}
