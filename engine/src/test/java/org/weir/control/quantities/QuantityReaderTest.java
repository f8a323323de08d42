package org.weir.control.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.weir.base.Fault;
import org.weir.control.quantities.Quantity.Reading;

class QuantityReaderTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/control/quantities.csv",
            numLinesToSkip = 1,
            maxCharsPerColumn = 2000)
    void quantitiesAreReadAsATradesmanWouldReadThem(String text, String expected) {
        List<Quantity> found = QuantityReader.read(text);
        if (expected == null) {
            assertThat(found.stream().filter(Quantity::hasUnit).map(Quantity::written)).isEmpty();
            return;
        }
        String[] wanted = expected.split("; ");
        assertThat(found).as(text).hasSize(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            check(found.get(i), wanted[i]);
        }
    }

    /// Compares with what was expected, in the unit in which that is written.
    private static void check(Quantity found, String expected) {
        List<Quantity> reference =
                QuantityReader.read(expected.replace(" x ", " × ").replace("..", " to "));
        assertThat(reference).as(expected).hasSize(1);
        Quantity wanted = reference.getFirst();
        assertThat(found.shape()).as(found.written()).isEqualTo(wanted.shape());
        assertThat(found.bound()).as(found.written()).isEqualTo(wanted.bound());
        Reading value = wanted.readings().getFirst();
        Reading same =
                found.as(value.unit().dimension()).orElseThrow(() -> new AssertionError(found));
        for (int i = 0; i < value.values().size(); i++) {
            double one = value.values().get(i);
            assertThat(same.values().get(i))
                    .isCloseTo(
                            one, org.assertj.core.data.Offset.offset(Math.abs(one) * 1e-3 + 1e-15));
        }
    }

    @Test
    void aSymbolWithTwoMeaningsKeepsBoth() {
        Quantity grams = QuantityReader.read("3,000 g").getFirst();
        assertThat(grams.readings().stream().map(reading -> reading.unit().dimension()))
                .hasSize(2)
                .contains(Dimension.parse("M"), Dimension.parse("L T-2"));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> QuantityReader.read("1 ".repeat(QuantityReader.MAX_CHARS)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("100,000 characters");
    }

    @Test
    void noMoreThanTheLimitOfQuantitiesIsRead() {
        assertThat(QuantityReader.read("5 kN; ".repeat(QuantityReader.MAX_QUANTITIES + 50)))
                .hasSize(QuantityReader.MAX_QUANTITIES);
    }

    /// Whatever number is written with whatever unit in whatever way, the value comes back.
    @RepeatedTest(200)
    void whatIsWrittenIsReadBack(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        String[] units = {"kN", "mm", "µg", "°/h", "MPa", "kg/m³", "rpm", "ppm", "km/h", "dB"};
        String unit = units[random.nextInt(units.length)];
        int thousands = 1 + random.nextInt(999);
        int rest = random.nextInt(1_000);
        int decimals = random.nextInt(100);
        double value = thousands * 1_000 + rest + decimals / 100.0;
        List<String> written =
                List.of(
                        "%d,%03d.%02d %s".formatted(thousands, rest, decimals, unit),
                        "%d %03d,%02d %s".formatted(thousands, rest, decimals, unit),
                        "%d\u202F%03d,%02d %s".formatted(thousands, rest, decimals, unit),
                        "%d.%03d,%02d %s".formatted(thousands, rest, decimals, unit),
                        "%d%03d.%02d%s".formatted(thousands, rest, decimals, unit));
        for (String text : written) {
            List<Quantity> found = QuantityReader.read("about it: " + text + ", and more");
            assertThat(found).as("seed %d: %s", seed, text).hasSize(1);
            Reading reading = found.getFirst().readings().getFirst();
            assertThat(reading.unit().fromSi(reading.low()))
                    .as("seed %d: %s", seed, text)
                    .isCloseTo(value, org.assertj.core.data.Offset.offset(value * 1e-9));
        }
    }

    @RepeatedTest(100)
    void anyTextIsReadWithoutAnError(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        String letters = "0123456789 .,-–…×x/%°µgkNmMesh()±≥<^⁶½Øto";
        String text =
                random.ints(80, 0, letters.length())
                        .mapToObj(i -> letters.substring(i, i + 1))
                        .collect(Collectors.joining());
        int last = 0;
        for (Quantity quantity : QuantityReader.read(text)) {
            assertThat(quantity.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
            assertThat(quantity.end())
                    .as("seed %d: %s", seed, text)
                    .isGreaterThan(quantity.start());
            last = quantity.end() - 1;
        }
    }
}
