package org.weir.control.description;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import org.weir.control.ShippedInstruments;
import org.weir.control.instruments.InstrumentLibrary;

class DescriptionFuzzTest {
    private static final InstrumentLibrary LIBRARY = ShippedInstruments.library();
    private static final DescriptionReader READER =
            new DescriptionReader(
                    List.copyOf(LIBRARY.vocabulary().concepts().values()),
                    LIBRARY.vocabulary().parameters());

    @FuzzTest
    void anyDescriptionIsRead(FuzzedDataProvider data) {
        String text = data.consumeString(2_000);
        Description description = READER.read(text, Map.of("thrust", data.consumeString(100)));
        for (Mention mention : description.mentions()) {
            if (mention.end() > text.length() || mention.start() >= mention.end()) {
                throw new AssertionError(mention);
            }
        }
    }
}
