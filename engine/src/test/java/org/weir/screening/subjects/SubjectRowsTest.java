package org.weir.screening.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.IdentifierKind;
import org.weir.names.Schema;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectRow.Bad;
import org.weir.screening.subjects.SubjectRow.Readable;

class SubjectRowsTest {
    @Test
    void everyColumnIsRead() throws IOException {
        Subject subject =
                only(
                        """
                        id,schema,name,alias,birth_date,birth_place,nationality,country,gender,id_number,address
                        A1,Person,Jane Doe,J. Doe;Jane Roe,1970-01-31,Ghent,Belgium;FR,CA,F,passport: X12;99,1 Main St
                        """);
        assertThat(subject.id()).isEqualTo("A1");
        assertThat(subject.schema()).isEqualTo(Schema.PERSON);
        assertThat(subject.names()).containsExactly("Jane Doe", "J. Doe", "Jane Roe");
        assertThat(subject.birthDates())
                .containsExactly(PartialDate.ofDay(LocalDate.of(1970, 1, 31)));
        assertThat(subject.birthPlaces()).containsExactly("Ghent");
        assertThat(subject.nationalities()).containsExactly("BE", "FR");
        assertThat(subject.countries()).containsExactly("CA");
        assertThat(subject.gender()).isEqualTo(Gender.FEMALE);
        assertThat(subject.identifiers())
                .extracting(identifier -> identifier.kind() + " " + identifier.value())
                .containsExactly("PASSPORT X12", "OTHER 99");
        assertThat(subject.addresses()).containsExactly("1 Main St");
    }

    @Test
    void aNameAloneIsEnough() throws IOException {
        Subject subject = only("name\nJane Doe\n");
        assertThat(subject.names()).containsExactly("Jane Doe");
        assertThat(subject.schema()).isEqualTo(Schema.PERSON);
        assertThat(subject.id()).isEqualTo("line 2");
    }

    @Test
    void headersAreReadInTheirUsualSpellings() throws IOException {
        Subject subject =
                only("Reference;Given names;Family Name;Date of Birth;Nationalité;Sexe\n7;Jane Ann;Doe;31/01/1970;Belgique;Femme\n");
        assertThat(subject.id()).isEqualTo("7");
        assertThat(subject.names()).containsExactly("Jane Ann Doe");
        assertThat(subject.birthDates())
                .containsExactly(PartialDate.ofDay(LocalDate.of(1970, 1, 31)));
        assertThat(subject.nationalities()).containsExactly("BE");
        assertThat(subject.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void columnsThatAreNotUsedAreSaid() throws IOException {
        try (SubjectRows rows = rows("name,shoe size\nJane Doe,38\n")) {
            while (rows.next() != null) {}
            assertThat(rows.notices()).singleElement().asString().contains("shoe size");
        }
    }

    @Test
    void aFileWithoutAColumnForNamesIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> rows("Jane Doe,1970-01-31\nJohn Doe,1971-01-31\n"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("must name the columns")
                .hasMessageNotContaining("Jane");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/subjects/bad-rows.csv", numLinesToSkip = 1)
    void aBadRowIsNamedAndTheRestGoesOn(
            String name, String row, String outcome, String field, String message)
            throws IOException {
        List<SubjectRow> rows =
                all("id,schema,name,birth_date\n" + row + "\n8,Person,John Roe,1980\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).isInstanceOf(Readable.class);
        switch (rows.get(0)) {
            case Bad(var problem) -> {
                assertThat(outcome).isEqualTo("bad");
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.field()).isEqualTo(field);
                assertThat(problem.message()).contains(message);
            }
            case Readable(var subject, var warnings) -> {
                assertThat(outcome).isNotEqualTo("bad");
                assertThat(subject.names()).isNotEmpty();
                if (outcome.equals("warning")) {
                    assertThat(warnings.getFirst().field()).isEqualTo(field);
                    assertThat(warnings.getFirst().message()).contains(message);
                } else {
                    assertThat(warnings).isEmpty();
                }
            }
        }
    }

    @Test
    void problemsNeverRepeatWhatTheRowSays() throws IOException {
        List<SubjectRow> rows = all("name,birth_date,schema,gender\nJane Doe,yesteryear,Elf,purple\n");
        Readable row = (Readable) rows.getFirst();
        assertThat(row.warnings()).hasSize(3);
        assertThat(row.warnings().toString())
                .doesNotContain("Jane", "yesteryear", "Elf", "purple");
    }

    @Test
    void everyCharsetThatApplicantsFilesComeInIsRead() throws IOException {
        String csv = "name\nJosé Müller-Šimić\n";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        Charset.forName("windows-1252"))) {
            List<SubjectRow> rows = all(csv.getBytes(charset), SubjectLimits.DEFAULT);
            assertThat(((Readable) rows.getFirst()).subject().names().getFirst())
                    .as(charset.name())
                    .startsWith("José Müller-");
        }
        assertThat(only("\uFEFFname\nJosé\n").names()).containsExactly("José");
    }

    @Test
    void lineEndsMayBeMixed() throws IOException {
        assertThat(all("name\r\nJane Doe\rJohn Roe\nJim Poe\r\n\r\n")).hasSize(3);
    }

    @Test
    void aLineLongerThanTheLimitIsBadAndTheRestGoesOn() throws IOException {
        SubjectLimits limits = new SubjectLimits(100, 50, 40, 3, 8);
        List<SubjectRow> rows =
                all(
                        ("name\n" + "x".repeat(5_000_000) + "\nJane Doe\n")
                                .getBytes(StandardCharsets.UTF_8),
                        limits);
        assertThat(rows).hasSize(2);
        assertThat(((Bad) rows.get(0)).problem().line()).isEqualTo(2);
        assertThat(((Bad) rows.get(0)).problem().message()).contains("limit of 100 characters");
        assertThat(rows.get(1)).isInstanceOf(Readable.class);
    }

    @Test
    void eachLimitMakesItsRowBad() throws IOException {
        SubjectLimits limits = new SubjectLimits(200, 50, 40, 3, 4);
        String csv =
                "name,alias\n"
                        + "Jane Doe,"
                        + "y".repeat(60)
                        + "\n"
                        + "z".repeat(45)
                        + ",\nJane Doe,a;b;c;d\nJohn Roe,\n";
        List<SubjectRow> rows = all(csv.getBytes(StandardCharsets.UTF_8), limits);
        assertThat(rows).hasSize(4);
        assertThat(message(rows.get(0))).contains("maxFieldChars of 50");
        assertThat(message(rows.get(1))).contains("maxNameChars of 40");
        assertThat(message(rows.get(2))).contains("maxValues of 3");
        assertThat(rows.get(3)).isInstanceOf(Readable.class);
        List<SubjectRow> deep =
                all(
                        "{\"id\":\"1\",\"properties\":{\"name\":[\"A\"],\"x\":[[[[[[]]]]]]}}\n{\"properties\":{\"name\":[\"B\"]}}\n"
                                .getBytes(StandardCharsets.UTF_8),
                        limits);
        assertThat(message(deep.get(0))).contains("not JSON that can be read");
        assertThat(deep.get(1)).isInstanceOf(Readable.class);
    }

    @Test
    void followTheMoneyIsToldByItsFirstBrace() throws IOException {
        Subject subject =
                only(
                        """
                        {"id": "NK-1", "schema": "Company", "caption": "x", "properties": {"name": ["Acme Ltd"], "alias": ["Acme"], "jurisdiction": ["ca"], "registrationNumber": ["123"], "leiCode": ["529900T8BM49AURSDO55"], "ownershipOwner": [{"id": "n", "schema": "Ownership", "properties": {"role": ["x"]}}]}}
                        """);
        assertThat(subject.id()).isEqualTo("NK-1");
        assertThat(subject.schema()).isEqualTo(Schema.ORGANISATION);
        assertThat(subject.names()).containsExactly("Acme Ltd", "Acme");
        assertThat(subject.countries()).containsExactly("CA");
        assertThat(subject.identifiers())
                .extracting(identifier -> identifier.kind())
                .containsExactly(IdentifierKind.REGISTRATION, IdentifierKind.LEI);
    }

    @Test
    void entitiesThatAreNoPartiesArePassedOverAndCounted() throws IOException {
        String lines =
                """
                {"id": "a", "schema": "Address", "properties": {"full": ["1 Main St"]}}
                {"id": "p", "schema": "Person", "properties": {"firstName": ["Jane"], "lastName": ["Doe"]}}
                not json
                {"id": "v", "schema": "LegalEntity", "properties": {"name": ["Acme"]}}
                """;
        try (SubjectRows rows = rows(lines)) {
            assertThat(((Readable) rows.next()).subject().names()).containsExactly("Jane Doe");
            assertThat(((Bad) rows.next()).problem().line()).isEqualTo(3);
            assertThat(((Readable) rows.next()).subject().schema()).isEqualTo(Schema.UNKNOWN);
            assertThat(rows.next()).isNull();
            assertThat(rows.notices()).singleElement().asString().startsWith("1 entities");
        }
    }

    private static String message(SubjectRow row) {
        return ((Bad) row).problem().message();
    }

    private static Subject only(String text) throws IOException {
        List<SubjectRow> rows = all(text);
        assertThat(rows).hasSize(1);
        Readable row = (Readable) rows.getFirst();
        assertThat(row.warnings()).isEmpty();
        return row.subject();
    }

    private static List<SubjectRow> all(String text) throws IOException {
        return all(text.getBytes(StandardCharsets.UTF_8), SubjectLimits.DEFAULT);
    }

    private static List<SubjectRow> all(byte[] bytes, SubjectLimits limits) throws IOException {
        List<SubjectRow> all = new ArrayList<>();
        try (SubjectRows rows =
                SubjectRows.open(new ByteArrayInputStream(bytes), "subjects.csv", limits)) {
            for (SubjectRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static SubjectRows rows(String text) throws IOException {
        return SubjectRows.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "subjects.csv",
                SubjectLimits.DEFAULT);
    }
}
