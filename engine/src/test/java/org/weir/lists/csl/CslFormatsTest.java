package org.weir.lists.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.lists.Place;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.CollectedListings;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.Schema;

class CslFormatsTest {
    private static final ListFormat CSV = new CslCsvFormat();
    private static final ListFormat JSON = new CslJsonFormat();

    @Test
    void csvAndJsonTellTheSame() throws IOException {
        CollectedListings csv = read(CSV, "csl/consolidated.csv");
        CollectedListings json = read(JSON, "csl/consolidated.json");
        assertThat(csv.problems).isEmpty();
        assertThat(json.problems).hasSize(1);
        for (CollectedListings result : List.of(csv, json)) {
            assertThat(result.listings)
                    .extracting(Listing::reference, Listing::schema)
                    .containsExactly(
                            tuple("101", Schema.PERSON),
                            tuple("102", Schema.ORGANISATION),
                            tuple("103", Schema.VESSEL),
                            tuple("0123456789abcdef0123456789abcdef01234567", Schema.UNKNOWN));
            Listing person = result.listing("101");
            assertThat(person.names())
                    .extracting(ListedName::kind, ListedName::text)
                    .containsExactly(
                            tuple(NameKind.PRIMARY, "TARNOVSKI, Bohdan Ilych"),
                            tuple(NameKind.ALIAS, "TARNOWSKI, Bogdan"),
                            tuple(NameKind.ALIAS, "THE ENGINEER"));
            assertThat(person.names().getFirst().parts()).hasSize(2);
            assertThat(person.birthDates())
                    .containsExactly(
                            PartialDate.ofDay(LocalDate.of(1969, 2, 5)),
                            PartialDate.ofYear(1970).approximately());
            assertThat(person.birthPlaces()).containsExactly(new Place("Brenovo", "UA"));
            assertThat(person.gender()).isEqualTo(Gender.MALE);
            assertThat(person.addresses())
                    .extracting(Address::text, Address::country)
                    .containsExactly(
                            tuple("4 Test Street, Vostrana, 117420", "RU"), tuple("", "UA"));
            assertThat(person.identifiers())
                    .containsExactly(
                            new Identifier(
                                    IdentifierKind.PASSPORT,
                                    "AB1234567",
                                    "Passport",
                                    "RU",
                                    "issued 2010-03-04, expires 2020-03-04"),
                            new Identifier(
                                    IdentifierKind.CRYPTO_ADDRESS,
                                    "1FictitiousAddressForTests",
                                    "Digital Currency Address - XBT",
                                    null,
                                    null));
            assertThat(person.details())
                    .contains(
                            new Detail(
                                    "Secondary sanctions risk",
                                    "section 1(b) of an order; and more"));
            assertThat(person.links())
                    .containsExactly(new Link("Linked To", "102", "VOSTRANA PROPULSION WORKS"));
            assertThat(result.listing("103").links())
                    .containsExactly(new Link("Vessel Owner", "102", "VOSTRANA PROPULSION WORKS"));
        }
        assertThat(json.listDate).isEqualTo(LocalDate.of(2025, 11, 20));
    }

    @Test
    void aPartyOnTwoOfTheListsIsOneListingThatNamesBoth() throws IOException {
        Listing party = read(CSV, "csl/consolidated.csv").listing("102");
        assertThat(party.programmes())
                .containsExactly(
                        "UKRAINE-EO13662",
                        "Sectoral Sanctions Identifications List (SSI)",
                        "RUSSIA-EO14024",
                        "Capta List (CAP)");
        assertThat(party.names())
                .extracting(ListedName::text)
                .containsExactly("VOSTRANA PROPULSION WORKS", "VPW", "VPW BANK");
    }

    @Test
    void anEntryOfTheEntityListKeepsItsNoticeItsDatesAndItsPolicy() throws IOException {
        Listing entry = read(JSON, "csl/consolidated.json").listings.getLast();
        assertThat(entry.primaryName()).isEqualTo("Bren Test Institute No. 9");
        assertThat(entry.names())
                .extracting(ListedName::text)
                .contains("Ninth Institute", "Institute of Bren");
        assertThat(entry.legalBasis()).containsExactly("87 FR 20299");
        assertThat(entry.listedOn()).isEqualTo(PartialDate.ofDay(LocalDate.of(2022, 4, 7)));
        assertThat(entry.delistedOn()).isEqualTo(PartialDate.ofDay(LocalDate.of(2056, 6, 29)));
        assertThat(entry.programmes()).containsExactly("Entity List (EL)");
        assertThat(entry.details())
                .contains(new Detail("License Policy", "Presumption of denial."));
        assertThat(entry.remarks()).isEqualTo("FR NOTICE ADDED");
    }

    @Test
    void readsTheRealListWithoutAProblem() throws IOException {
        CollectedListings result =
                CollectedListings.read(
                        CSV,
                        List.of(CollectedListings.shared("us-csl/consolidated-2022-04-22.csv")));
        assertThat(result.problems).isEmpty();
        // 14,160 rows; 112 of them are a party's second or third list.
        assertThat(result.listings).hasSize(14_048);
        assertThat(
                        result.listings.stream()
                                .filter(l -> l.programmes().contains("Entity List (EL)")))
                .hasSize(2_001);
        assertThat(
                        result.listings.stream()
                                .filter(l ->
                                        l.programmes()
                                                .contains("Nonproliferation Sanctions (ISN)")))
                .hasSize(163);
    }

    @Test
    void aCutJsonIsAFaultAndNotHalfAList() {
        String text = fixture("csl/consolidated.json");
        assertFault(JSON, text.substring(0, text.length() / 2), FaultKind.EXTERNAL, "cut short");
    }

    @Test
    void aJsonWithoutResultsIsAFault() {
        assertFault(
                JSON,
                "{\"rows\":[{\"source_list_url\":1,\"alt_names\":[]}]}",
                FaultKind.EXTERNAL,
                "layout");
    }

    @Test
    void nestingTextsAndRecordsAreHeldToTheirLimits() {
        String begin = "{\"source_list_url\":1,\"alt_names\":[],\"results\":[";
        assertFault(JSON, begin + "[".repeat(100), FaultKind.LIMIT, "x.txt:1");
        assertFault(JSON, begin + "\"" + "x".repeat(2_000) + "\"]}", FaultKind.LIMIT, "x.txt:1");
        assertFault(
                JSON,
                begin + "{\"a\":[" + "1,".repeat(3_000) + "1]}]}",
                FaultKind.LIMIT,
                "more values");
    }

    @Test
    void aColumnThatIsMissingIsNotRecognised() throws IOException {
        String text = fixture("csl/consolidated.csv").replace("source_list_url", "list_url");
        assertThat(CSV.recognise(CollectedListings.head(BytesFile.of("x.csv", text)))).isEmpty();
    }

    private static void assertFault(
            ListFormat format, String text, FaultKind kind, String message) {
        ReadLimits limits = new ReadLimits(1 << 20, 200, 10, 1_000, 100, 1_000, 16, 100);
        assertThatThrownBy(() ->
                        CollectedListings.read(
                                format, List.of(BytesFile.of("x.txt", text)), limits))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x.txt")
                .hasMessageContaining(message)
                .extracting(fault -> ((Fault) fault).kind())
                .isEqualTo(kind);
    }

    private static String fixture(String path) {
        try {
            return new String(
                    CollectedListings.fixture(path).open().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static CollectedListings read(ListFormat format, String fixture) throws IOException {
        return CollectedListings.read(format, List.of(CollectedListings.fixture(fixture)));
    }
}
