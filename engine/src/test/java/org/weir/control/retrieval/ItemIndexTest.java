package org.weir.control.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.control.ShippedInstruments;
import org.weir.control.instruments.InstrumentLibrary;

class ItemIndexTest {
    private static final InstrumentLibrary LIBRARY = ShippedInstruments.library();
    private static final ItemIndex INDEX =
            new ItemIndex(
                    List.of(LIBRARY.editions("mtcr-annex").getLast()),
                    LIBRARY.vocabulary().concepts());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turboj|3.A.1",
                "wind tun|15.B.2",
                "soufflerie|15.B.2",
                "fluotourn|3.B.3",
                "isostatic pre|6.B.3",
                "presse isost|6.B.3",
                "maraging|6.C.8",
                "perchlorate d'ammonium|4.C.4.b.1",
                "gravimetre|12.A.3",
                "thermal batery|12.A.6",
                "302-01-2|4.C.2.a",
            })
    void whatIsTypedIsFoundInTheFirstThreeInEitherLanguage(String typed, String item) {
        assertThat(INDEX.search(typed, 3))
                .extracting(found -> found.item().number())
                .contains(item);
    }

    @Test
    void aNumberFindsTheItemsThatItBegins() {
        assertThat(INDEX.search("9.b.2", 20))
                .extracting(found -> found.item().number())
                .startsWith("9.B.2", "9.B.2.a");
    }

    @Test
    void nothingIsFoundForWordsThatNoItemHas() {
        assertThat(INDEX.search("xyzzy", 10)).isEmpty();
        assertThat(INDEX.search("", 10)).isEmpty();
    }

    @Test
    void aQuestionThatIsTooLongIsCut() {
        assertThat(INDEX.search("turbojet " + "x".repeat(100_000), 3)).isNotEmpty();
    }
}
