package org.weir.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.weir.base.Language;

/// Whatever stands in place of names, comparing them ends in a score from 0 to 1 and a sentence.
class NamesFuzzTest {
    @FuzzTest
    void twoNames(FuzzedDataProvider data) {
        Schema schema = data.pickValue(Schema.values());
        String left = data.consumeString(200);
        String right = data.consumeRemainingAsString();
        if (left.isBlank() || right.isBlank()) {
            return;
        }
        NameComparison comparison = NameComparer.compare(schema, left, right);
        double score = comparison.score();
        if (!(score >= 0 && score <= 1)) {
            throw new AssertionError("score " + score);
        }
        for (Language language : Language.values()) {
            if (comparison.reading().in(language).isBlank()) {
                throw new AssertionError("a reading without words");
            }
        }
    }
}
