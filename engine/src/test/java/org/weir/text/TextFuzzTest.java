package org.weir.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/// Whatever text stands in place of a name, it is read, and what is read stays within its limits.
class TextFuzzTest {
    @FuzzTest
    void words(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Words words = Words.split(text);
        int from = 0;
        for (Word word : words.list()) {
            boolean inPlace = words.text().substring(word.start(), word.end()).equals(word.raw());
            if (word.start() < from || !inPlace || word.folded().isEmpty()) {
                throw new AssertionError("a word out of its place: " + word);
            }
            from = word.end();
            read(word);
        }
    }

    private static void read(Word word) {
        List<String> readings = Romaniser.readings(word.folded(), word.script());
        if (readings.size() > Romaniser.MAX_READINGS) {
            throw new AssertionError("too many readings of " + word);
        }
        if (Skeleton.keys(word.folded(), word.script()).size() > Skeleton.MAX_KEYS) {
            throw new AssertionError("too many keys of " + word);
        }
    }

    @FuzzTest
    void fold(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        String once = Fold.fold(text);
        if (once.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("a control character is left: " + once);
        }
        Fold.fold(once);
    }

    @FuzzTest
    void likeness(FuzzedDataProvider data) {
        String one = Fold.fold(data.consumeString(80));
        String other = Fold.fold(data.consumeRemainingAsString());
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        double likeness = Likeness.of(one, Script.of(one), other, Script.of(other));
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new AssertionError(one + " and " + other + ": " + likeness);
        }
    }
}
