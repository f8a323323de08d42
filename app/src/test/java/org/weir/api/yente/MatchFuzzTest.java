package org.weir.api.yente;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.weir.api.BadRequest;
import org.weir.api.TooLarge;
import org.weir.api.ftm.ListingFilter;
import org.weir.api.ftm.SearchWords;
import org.weir.base.Language;
import org.weir.screening.ScreeningOptions;

/// Whatever a program sends, it is read or refused.
class MatchFuzzTest {
    @FuzzTest
    void queries(byte[] data) {
        try {
            MatchApi.read(MatchApi.BODIES.read(data), ScreeningOptions.DEFAULT, Language.EN);
        } catch (BadRequest | TooLarge expected) {
            // as it should
        }
    }

    @FuzzTest
    void words(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        SearchWords.read(text, true)
                .forEach(piece -> piece.fits(" ilvana torresk \n gedeon vask "));
        try {
            ListingFilter.moment("changed_since", text);
        } catch (BadRequest expected) {
            // as it should
        }
    }
}
