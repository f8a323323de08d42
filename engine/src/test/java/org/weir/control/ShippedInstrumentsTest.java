package org.weir.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.weir.control.instruments.InstrumentLibrary;

class ShippedInstrumentsTest {
    @Test
    void everyShippedFileIsSound() {
        InstrumentLibrary library = ShippedInstruments.library();
        assertThat(library.instruments()).contains("mtcr-annex");
    }
}
