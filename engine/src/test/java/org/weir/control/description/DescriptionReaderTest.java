package org.weir.control.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.base.Language;
import org.weir.control.ShippedInstruments;
import org.weir.control.description.Mention.Role;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.Parameter;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.QuantityReader;

class DescriptionReaderTest {
    private static final InstrumentLibrary LIBRARY = ShippedInstruments.library();
    private static final DescriptionReader READER = reader();

    private static DescriptionReader reader() {
        Edition annex = LIBRARY.editions("mtcr-annex").getLast();
        List<org.weir.control.instruments.Concept> concepts =
                new java.util.ArrayList<>(LIBRARY.vocabulary().concepts().values());
        concepts.addAll(annex.concepts());
        return new DescriptionReader(concepts, LIBRARY.vocabulary().parameters());
    }

    private static Description read(String text) {
        return READER.read(text, Map.of());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/control/parameters.csv", numLinesToSkip = 1)
    void parametersAreReadFromWhatExportersWrite(String text, String parameter, String expected) {
        Optional<Value> value = read(text).value(parameter);
        if (expected == null) {
            assertThat(value).as("%s of %s", parameter, text).isEmpty();
            return;
        }
        Parameter known = LIBRARY.vocabulary().parameter(parameter);
        assertThat(known).as(parameter).isNotNull();
        Quantity wanted = QuantityReader.read("is " + expected).getFirst();
        Quantity.Reading reading =
                wanted.hasUnit()
                        ? wanted.as(known.unit().dimension()).orElseThrow()
                        : wanted.in(known.unit()).readings().getFirst();
        assertThat(value).as("%s of %s", parameter, text).isPresent();
        assertThat(value.orElseThrow().interval().high())
                .as("%s of %s: %s", parameter, text, value)
                .isCloseTo(
                        reading.high(),
                        org.assertj.core.data.Offset.offset(
                                Math.abs(reading.high()) * 5e-3 + 1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gyro test station for a missile|mtcr-annex/9.B.1|SUBJECT",
                "fuze for a ballistic missile|ballistic-missile|CONTEXT",
                "IMU with ring laser gyros|gyro|PART",
                "cruise missile wing|cruise-missile|UNSURE",
                "drums of hydrazine|mtcr-annex/4.C.2.a|SUBJECT",
                "bracket for a gyroscope|gyro|UNSURE",
                "moteur de missile de croisière|cruise-missile|CONTEXT",
                "UAV turbojet|mtcr-annex/3.A.1|SUBJECT",
            })
    void theSmallWordsTellWhatTheGoodsAre(String text, String concept, Role role) {
        assertThat(read(text).mentions())
                .as(text)
                .anySatisfy(mention -> {
                    assertThat(mention.concept().id()).isEqualTo(concept);
                    assertThat(mention.role()).isEqualTo(role);
                });
    }

    @Test
    void whatIsDeniedIsNotThere() {
        Description description = read("Turboprop, not civil certified, without slip rings");
        assertThat(description.has()).doesNotContain("civil-certified", "slip-rings");
        assertThat(description.hasNot()).contains("civil-certified", "slip-rings");
    }

    @Test
    void aSlipOfThePenIsRead() {
        assertThat(read("accelerometre a quartz").has()).contains("accelerometer");
        assertThat(read("turbojt engine").has()).contains("mtcr-annex/3.A.1");
        assertThat(read("gyroscpe").has()).contains("gyro");
    }

    @Test
    void aSymbolInSmallLettersIsAnotherWord() {
        assertThat(read("GAP polyol").has()).contains("mtcr-annex/4.C.5.c");
        assertThat(read("mind the gap").has()).doesNotContain("mtcr-annex/4.C.5.c");
    }

    @Test
    void theLanguageIsTold() {
        assertThat(read("Machine à enrouler les filaments").language()).isEqualTo(Language.FR);
        assertThat(read("Machine for winding of filaments").language()).isEqualTo(Language.EN);
    }

    @Test
    void casNumbersAreReadWhereTheirCheckDigitFits() {
        assertThat(read("CAS 302-01-2, order 302-01-3").cas())
                .extracting(Description.CasMention::number)
                .containsExactly("302-01-2");
    }
}
