package org.weir.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.weir.screening.ScreeningOptions;

/// Whatever a program sends, it is read or refused.
class QuestionFuzzTest {
    private static final QuestionReader READER = new QuestionReader(() -> ScreeningOptions.DEFAULT);

    @FuzzTest
    void questions(byte[] data) {
        try {
            READER.question(READER.request(data));
        } catch (BadRequest | TooLarge expected) {
            // as it should
        }
    }
}
