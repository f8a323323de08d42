package org.weir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/text/words.csv", numLinesToSkip = 1)
    void aNameIsSplitWhereAReaderWould(String name, String words) {
        Words split = Words.split(name);

        assertThat(split.list()).extracting(Word::folded).isEqualTo(List.of(words.split(";")));
        for (Word word : split.list()) {
            assertThat(split.text().substring(word.start(), word.end())).isEqualTo(word.raw());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | SPACE",
                "a-b | HYPHEN",
                "a. b | DOT",
                "a, b | COMMA",
                "a،b | COMMA",
                "a (b | BRACKET",
                "a/b | SIGN",
                "a “b” | QUOTE"
            })
    void theStrongestSignBetweenTwoWordsIsKept(String name, Separator before) {
        List<Word> words = Words.split(name).list();

        assertThat(words.get(0).before()).isEqualTo(Separator.START);
        assertThat(words.get(1).before()).isEqualTo(before);
    }

    @Test
    void whatIsPastTheLongestNameIsLeftOut() {
        String name = "a ".repeat(Words.MAX_LENGTH);

        assertThat(Words.split(name).list()).hasSize(Words.MAX_LENGTH / 2);
    }

    @Test
    void signsAloneAreNoWords() {
        assertThat(Words.split(" -/.,()«» ").list()).isEmpty();
    }
}
