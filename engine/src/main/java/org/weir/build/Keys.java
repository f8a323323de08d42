package org.weir.build;

import java.util.stream.Collectors;
import org.weir.text.Word;
import org.weir.text.Words;

/// Makes the keys of the compiled tables of what the text tables write, by the same splitting and
/// folding that names go through.
final class Keys {
    private Keys() {}

    /// The key of a part or phrase: its folded words, one space between.
    static String of(String written) {
        return Words.split(written).list().stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /// The key of a part that the text writes in several words (*abd al-rahman*): without the spaces.
    static String joined(String written) {
        return Words.split(written).list().stream().map(Word::folded).collect(Collectors.joining());
    }
}
