package org.weir.control.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.control.ShippedInstruments;

class InstrumentReaderTest {
    private static final Vocabulary VOCABULARY = ShippedInstruments.vocabulary();

    private static final String SOUND =
            """
            instrument: northland-list
            edition: 2026-01-01
            title: {en: Northland list, fr: Liste de Northland}
            issuer: {en: Northland, fr: Northland}
            source: invented
            confidence: I
            tests:
              heavy: payload >= 500 kg
            items:
              - item: A.1
                title: {en: Fog horns, fr: Cornes de brume}
                words: {en: "fog horn; foghorn", fr: "corne de brume"}
                test: {all: [power > 1 kW, {any: [meets heavy, unless: is medical-use]}]}
                cas: [7732-18-5]
                items:
                  - {item: A.1.a, title: {en: Loud, fr: Fortes}, test: sound-pressure >= 140 dB}
            """;

    static InstrumentReader.Result read(String text) {
        return InstrumentReader.read(
                "northland.yaml",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                VOCABULARY,
                _ -> Optional.empty());
    }

    private static List<Flaw> flaws(String text) {
        return switch (read(text)) {
            case InstrumentReader.Result.Accepted(Edition edition) ->
                    throw new AssertionError("accepted: " + edition.name());
            case InstrumentReader.Result.Refused(List<Flaw> flaws) -> flaws;
        };
    }

    @Test
    void aNationalListNeedsNoCode() {
        Edition edition = ((InstrumentReader.Result.Accepted) read(SOUND)).edition();
        assertThat(edition.name()).isEqualTo("northland-list 2026-01-01");
        assertThat(edition.inForceFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        Item item = edition.all().get("A.1");
        assertThat(item).isNotNull();
        assertThat(item.goods()).containsExactly("northland-list/A.1");
        assertThat(item.confidence()).isEqualTo(Confidence.PROPOSED);
        assertThat(edition.all().get("A.1.a")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "power > 1 kW|power > 1 kg|13|one quantity in a unit such as kW",
                "power > 1 kW|pwer > 1 kW|13|no parameter `pwer`",
                "meets heavy|meets hevy|13|no test is named `hevy`",
                "is medical-use|is medicl-use|13|no concept `medicl-use`",
                "7732-18-5|7732-18-4|14|check digit",
                "any: [|anny: [|13|none of all",
                "A.1.a,|A.1,|16|twice",
                "fr: Fortes|de: Laut|16|`fr` is missing",
                "edition: 2026-01-01|edition: January|2|a day such as",
                "confidence: I|confidence: sure|6|V, VM, M or I",
                "confidence: I|colour: red|6|no key `colour`",
                "source: invented|# nothing|1|`source` is missing",
                "{en: Fog horns|{en: [Fog horns]|11|should be a text",
                "instrument: northland-list|instrument: [a|2|not YAML",
            })
    void aMalformedFileIsRefusedWithLineAndReason(
            String right, String wrong, int line, String reason) {
        List<Flaw> flaws = flaws(SOUND.replace(right, wrong));
        assertThat(flaws)
                .as(flaws.toString())
                .anySatisfy(flaw -> {
                    assertThat(flaw.file()).isEqualTo("northland.yaml");
                    assertThat(flaw.line()).isEqualTo(line);
                    assertThat(flaw.message()).contains(reason);
                });
    }

    @Test
    void allFlawsAreNamedAtOnce() {
        String text = SOUND.replace("power > 1 kW", "pwer > 1 kW").replace("7732-18-5", "1-2-3");
        assertThat(flaws(text)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void limitsHold() {
        assertThat(flaws("a: " + "x".repeat(YamlMap.MAX_BYTES)).getFirst().message())
                .contains("longer than the limit");
        assertThat(flaws("[".repeat(5_000)).getFirst().message())
                .containsAnyOf("not YAML", "deeper");
        assertThat(flaws("a: " + "[".repeat(60) + "]".repeat(60)).getFirst().message())
                .contains("deeper than the limit");
        StringBuilder items = new StringBuilder(SOUND);
        for (int i = 0; i <= InstrumentReader.MAX_ITEMS; i++) {
            items.append("  - {item: B.%d, title: {en: a, fr: b}}\n".formatted(i));
        }
        assertThat(flaws(items.toString()))
                .anySatisfy(flaw -> assertThat(flaw.message()).contains("5,000 items"));
        String deep =
                SOUND.replace(
                        "power > 1 kW", "{not: ".repeat(14) + "power > 1 kW" + "}".repeat(14));
        assertThat(flaws(deep)).anySatisfy(flaw -> assertThat(flaw.message()).contains("deeper"));
        String words = SOUND.replace("fog horn;", "a b; ".repeat(1_200));
        assertThat(flaws(words))
                .anySatisfy(flaw -> assertThat(flaw.message()).contains("1,000 phrases"));
        String wrong = SOUND + "  - 1\n".repeat(500);
        assertThat(flaws(wrong)).hasSize(YamlMap.MAX_FLAWS);
    }
}
