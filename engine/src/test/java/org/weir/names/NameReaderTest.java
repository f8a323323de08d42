package org.weir.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/names/readings-of-names.csv", numLinesToSkip = 1)
    void aNameIsReadAsTheTableSays(Schema schema, String name, String parts, int family) {
        Name read = NameReader.read(schema, name);

        assertThat(read.parts().stream().map(NamePart::toString).collect(Collectors.joining(" ")))
                .isEqualTo(parts);
        assertThat(read.familyParts()).isEqualTo(family);
    }

    @Test
    void partsAndLettersPastTheirNumberAreLeftOut() {
        String parts = "zar ".repeat(NameReader.MAX_PARTS + 5);
        String letters = "z".repeat(NameReader.MAX_LETTERS + 5);

        assertThat(NameReader.read(Schema.PERSON, parts).parts()).hasSize(NameReader.MAX_PARTS);
        assertThat(NameReader.read(Schema.PERSON, letters).parts().getFirst().text())
                .hasSize(NameReader.MAX_LETTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "Zarwan Trading LLC, ORGANISATION",
        "Tariq Zarwani, PERSON;ORGANISATION",
    })
    void aPartyOfUnknownKindIsReadAsWhatItMayBe(String name, String schemas) {
        assertThat(NameReader.readAs(Schema.UNKNOWN, name).stream().map(Schema::name))
                .isEqualTo(List.of(schemas.split(";")));
        assertThat(NameReader.readAs(Schema.VESSEL, name)).isEqualTo(List.of(Schema.VESSEL));
    }

    @ParameterizedTest
    @CsvSource({
        "Abd al-Rahman, Abdulrahman",
        "Abdul Rahman, Abdurrahman",
        "Abdel Aziz, Abdulaziz",
        "عبد الرحمن, عبدالرحمن",
    })
    void servantOfIsOnePartHoweverItIsWritten(String one, String other) {
        NamePart left = NameReader.read(Schema.PERSON, one + " Karmi").parts().getFirst();
        NamePart right = NameReader.read(Schema.PERSON, other + " Karmi").parts().getFirst();

        assertThat(left.fold()).isEqualTo(right.fold());
        assertThat(left.id()).isEqualTo(right.id());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/names/readings-of-names.csv", numLinesToSkip = 1)
    void aPartIsMadeAgainFromItsKey(Schema schema, String name) {
        for (NamePart part : NameReader.read(schema, name).parts()) {
            NamePart again = NameParts.ofKey(NameParts.key(part));

            assertThat(again.id()).isEqualTo(part.id());
            assertThat(NameParts.keys(again))
                    .isEqualTo(NameParts.keys(part))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }
}
