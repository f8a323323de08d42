package org.weir.control.quantities;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class QuantityFuzzTest {
    @FuzzTest
    void anyTextIsRead(FuzzedDataProvider data) {
        String text = data.consumeString(2_000);
        for (Quantity quantity : QuantityReader.read(text)) {
            if (!quantity.written().equals(text.substring(quantity.start(), quantity.end()))) {
                throw new AssertionError(quantity);
            }
            quantity.readings().forEach(quantity::interval);
        }
    }
}
