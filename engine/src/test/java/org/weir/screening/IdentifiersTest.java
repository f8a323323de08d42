package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "PASSPORT,AB 123-456,,PASSPORT,ab123456,,true",
        "PASSPORT,AB123456,FR,PASSPORT,AB123456,DE,false",
        "PASSPORT,AB123456,FR,NATIONAL_ID,AB123456,FR,false",
        "PASSPORT,AB123456,FR,OTHER,AB123456,,true",
        "IMO,IMO 9074729,,IMO,9074729,,true",
        "IMO,9074728,,IMO,9074728,,false",
        "TAX,1234,,TAX,1234,,false",
        "LEI,529900T8BM49AURSDO55,,LEI,529900t8bm49aursdo55,,true",
        "LEI,529900T8BM49AURSDO56,,LEI,529900T8BM49AURSDO56,,false",
    })
    void agreeWhenTheyAreOneAfterNormalising(
            IdentifierKind kind,
            String value,
            String country,
            IdentifierKind otherKind,
            String otherValue,
            String otherCountry,
            boolean agree) {
        Identifier one = new Identifier(kind, value, null, country, null);
        Identifier two = new Identifier(otherKind, otherValue, null, otherCountry, null);
        assertThat(Identifiers.agree(one, two)).isEqualTo(agree);
        assertThat(Identifiers.agree(two, one)).isEqualTo(agree);
    }
}
