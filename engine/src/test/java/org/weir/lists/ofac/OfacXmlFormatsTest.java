package org.weir.lists.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.lists.Place;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.CollectedListings;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.Recognition;
import org.weir.names.Schema;

class OfacXmlFormatsTest {
    private static final ListFormat CLASSIC = new OfacClassicFormat();
    private static final ListFormat ADVANCED = new OfacAdvancedFormat();
    private static final ListFormat ENHANCED = new OfacEnhancedFormat();

    @Test
    void eachFormatKnowsItsOwnFilesAndNoOther() throws IOException {
        for (String fixture : List.of("sdn-classic-old", "advanced", "enhanced")) {
            FileHead head =
                    CollectedListings.head(CollectedListings.fixture("ofac/" + fixture + ".xml"));
            List<String> found =
                    List.of(CLASSIC, ADVANCED, ENHANCED).stream()
                            .filter(format -> format.recognise(head).isPresent())
                            .map(ListFormat::id)
                            .toList();
            assertThat(found).hasSize(1);
        }
    }

    @Test
    void tellsTheTwoListsAndTheDateByContent() throws IOException {
        assertThat(recognised(CLASSIC, "ofac/sdn-classic-old.xml"))
                .extracting(Recognition::source, Recognition::listDate)
                .containsExactly(OfacSources.SDN, LocalDate.of(2023, 1, 10));
        assertThat(recognised(CLASSIC, "ofac/cons-classic-new.xml"))
                .extracting(Recognition::source, Recognition::listDate)
                .containsExactly(OfacSources.CONSOLIDATED, LocalDate.of(2025, 11, 21));
        assertThat(recognised(ADVANCED, "ofac/advanced.xml"))
                .extracting(Recognition::source, Recognition::listDate)
                .containsExactly(OfacSources.SDN, LocalDate.of(2025, 11, 20));
        assertThat(recognised(ENHANCED, "ofac/enhanced.xml"))
                .extracting(Recognition::source, Recognition::listDate)
                .containsExactly(OfacSources.SDN, LocalDate.of(2025, 11, 20));
    }

    @Test
    void readsTheClassicXmlInBothNamespaces() throws IOException {
        for (String fixture : List.of("ofac/sdn-classic-old.xml", "ofac/cons-classic-new.xml")) {
            CollectedListings result = read(CLASSIC, fixture);
            Listing person = result.listing("101");
            assertThat(person.names())
                    .extracting(ListedName::kind, ListedName::text)
                    .containsExactly(
                            tuple(NameKind.PRIMARY, "TARNOVSKI, Bohdan Ilych"),
                            tuple(NameKind.ALIAS, "TARNOWSKI, Bogdan"),
                            tuple(NameKind.WEAK_ALIAS, "THE ENGINEER"),
                            tuple(NameKind.FORMER, "TARNOV"));
            assertThat(person.gender()).isEqualTo(Gender.MALE);
            assertThat(person.birthDates())
                    .containsExactly(
                            PartialDate.ofDay(LocalDate.of(1969, 2, 5)),
                            PartialDate.ofYear(1970).approximately());
            assertThat(person.birthPlaces()).containsExactly(new Place("Brenovo", "UA"));
            assertThat(person.nationalities()).containsExactly("RU");
            assertThat(person.citizenships()).containsExactly("UA");
            assertThat(person.addresses())
                    .containsExactly(
                            new Address(
                                    "4 Test Street, Hall 2, Brenovo, Test Oblast, 117420",
                                    "Brenovo",
                                    "Test Oblast",
                                    "117420",
                                    "UA",
                                    null));
            assertThat(person.identifiers())
                    .extracting(Identifier::kind, Identifier::value, Identifier::note)
                    .containsExactly(
                            tuple(
                                    IdentifierKind.PASSPORT,
                                    "AB1234567",
                                    "issued 04 Mar 2010, expires 04 Mar 2020"),
                            tuple(
                                    IdentifierKind.CRYPTO_ADDRESS,
                                    "1FictitiousAddressForTests",
                                    null));
            assertThat(person.links())
                    .containsExactly(
                            new Link("Linked To", "102", "VOSTRANA PROPULSION WORKS (VPW)"),
                            new Link("Linked To", null, "NOBODY ELSE"));
            assertThat(person.remarks()).isNull();
            Listing vessel = result.listing("103");
            assertThat(vessel.schema()).isEqualTo(Schema.VESSEL);
            assertThat(vessel.links())
                    .containsExactly(
                            new Link("Vessel Owner", "102", "VOSTRANA PROPULSION WORKS (VPW)"));
            assertThat(vessel.identifiers())
                    .extracting(Identifier::kind, Identifier::value)
                    .containsExactly(
                            tuple(IdentifierKind.IMO, "9074729"),
                            tuple(IdentifierKind.CALL_SIGN, "T2EU4"));
            assertThat(result.listings).hasSize(3);
            assertThat(result.problems).hasSize(2);
        }
    }

    @Test
    void readsTheEnhancedXml() throws IOException {
        CollectedListings result = read(ENHANCED, "ofac/enhanced.xml");
        Listing person = result.listing("101");
        assertThat(person.names())
                .extracting(ListedName::kind, ListedName::text, ListedName::language)
                .containsExactly(
                        tuple(NameKind.PRIMARY, "TARNOVSKI, Bohdan Ilych", null),
                        tuple(NameKind.ORIGINAL_SCRIPT, "ТАРНОВСЬКИЙ, Богдан Ілліч", "Cyrillic"),
                        tuple(NameKind.WEAK_ALIAS, "THE ENGINEER", null),
                        tuple(NameKind.FORMER, "TARNOV, B.", null));
        assertThat(person.names().getFirst().parts())
                .extracting(ListedNamePart::role)
                .containsExactly(
                        ListedNamePart.Role.FAMILY,
                        ListedNamePart.Role.GIVEN,
                        ListedNamePart.Role.PATRONYMIC);
        assertThat(person.birthDates())
                .containsExactly(PartialDate.ofYears(1969, 1971).approximately());
        assertThat(person.listedOn()).isEqualTo(PartialDate.ofDay(LocalDate.of(2013, 1, 2)));
        assertThat(person.identifiers())
                .containsExactly(
                        new Identifier(
                                IdentifierKind.CRYPTO_ADDRESS,
                                "1FictitiousAddressForTests",
                                "Digital Currency Address - XBT",
                                null,
                                "old wallet"),
                        new Identifier(
                                IdentifierKind.PASSPORT,
                                "AB1234567",
                                "Passport",
                                "RU",
                                "issued 2010-03-04, expires 2020-03-04, reported as not valid"));
        assertThat(person.links())
                .containsExactly(
                        new Link("Acting for or on behalf of", "102", "VOSTRANA PROPULSION WORKS"));
        assertThat(person.legalBasis()).hasSize(2);
        assertThat(person.positions()).containsExactly("Director");
        assertThat(person.addresses())
                .extracting(Address::text, Address::country)
                .containsExactly(tuple("4 Test Street, Vostrana, 117420", "RU"), tuple("", "UA"));
        Listing vessel = result.listing("103");
        assertThat(vessel.details()).contains(new Detail("Vessel Flag", "Panama"));
        assertThat(vessel.identifiers())
                .extracting(Identifier::kind)
                .containsExactlyInAnyOrder(
                        IdentifierKind.MMSI, IdentifierKind.CALL_SIGN, IdentifierKind.IMO);
        assertThat(result.listings).hasSize(2);
        assertThat(result.problems).hasSize(2);
    }

    @Test
    void readsTheAdvancedXml() throws IOException {
        CollectedListings result = read(ADVANCED, "ofac/advanced.xml");
        assertThat(result.listDate).isEqualTo(LocalDate.of(2025, 11, 20));
        Listing person = result.listing("101");
        assertThat(person.schema()).isEqualTo(Schema.PERSON);
        assertThat(person.names())
                .extracting(ListedName::kind, ListedName::text, ListedName::language)
                .containsExactly(
                        tuple(NameKind.PRIMARY, "Tarnovski, Bohdan Ilych", null),
                        tuple(NameKind.ORIGINAL_SCRIPT, "Тарновський, Богдан", "Cyrillic"),
                        tuple(NameKind.WEAK_ALIAS, "The Engineer", null),
                        tuple(NameKind.FORMER, "Tarnov", null));
        assertThat(person.birthDates())
                .containsExactly(PartialDate.ofYears(1969, 1971).approximately());
        assertThat(person.birthPlaces()).containsExactly(new Place("Brenovo", "UA"));
        assertThat(person.nationalities()).containsExactly("UA");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.addresses())
                .extracting(Address::text, Address::country)
                .containsExactly(tuple("4 Test Street, Vostrana", "RU"));
        assertThat(person.identifiers())
                .containsExactly(
                        new Identifier(
                                IdentifierKind.PASSPORT,
                                "AB1234567",
                                "Passport",
                                "RU",
                                "expires 2020-03-04, Test Office, Fraudulent"));
        assertThat(person.programmes()).containsExactly("NPWMD");
        assertThat(person.legalBasis())
                .containsExactly("Executive Order 13382 (Non-proliferation)");
        assertThat(person.listedOn()).isEqualTo(PartialDate.ofDay(LocalDate.of(2014, 7, 16)));
        assertThat(person.links())
                .containsExactly(
                        new Link("Acting for or on behalf of", "102", "VOSTRANA PROPULSION WORKS"));
        Listing vessel = result.listing("103");
        assertThat(vessel.schema()).isEqualTo(Schema.VESSEL);
        assertThat(vessel.links())
                .containsExactly(new Link("Acting for or on behalf of (former)", "9999", null));
        assertThat(vessel.identifiers())
                .extracting(Identifier::kind, Identifier::value)
                .containsExactly(tuple(IdentifierKind.IMO, "9074729"));
        assertThat(result.listings).hasSize(3);
        // A document and a feature of unknown types, a party without a name, a link from nobody.
        assertThat(result.problems).hasSize(4);
    }

    @Test
    void readsTheRealFilesWithoutAProblem() throws IOException {
        CollectedListings enhanced =
                CollectedListings.read(
                        ENHANCED,
                        List.of(
                                CollectedListings.shared(
                                        "ofac-consolidated/CONS_ENHANCED_20250114.xml")));
        assertThat(enhanced.problems).isEmpty();
        assertThat(enhanced.listings).hasSize(443);
        assertThat(enhanced.listDate).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(enhanced.listings.stream().mapToInt(l -> l.names().size()).sum())
                .isEqualTo(1_624);
        assertThat(enhanced.listings.stream().mapToInt(l -> l.links().size()).sum()).isEqualTo(283);
        CollectedListings advanced =
                CollectedListings.read(
                        ADVANCED,
                        List.of(
                                CollectedListings.shared(
                                        "ofac-consolidated/cons_advanced_radwo_2025.xml")));
        assertThat(advanced.problems).isEmpty();
        assertThat(advanced.listings).hasSize(375);
        assertThat(advanced.listings.stream().filter(l -> l.schema() == Schema.PERSON)).hasSize(82);
        assertThat(advanced.listings.stream().mapToInt(l -> l.links().size()).sum()).isEqualTo(276);
        assertThat(advanced.listings).allSatisfy(l -> assertThat(l.programmes()).isNotEmpty());
        PublishedFile real =
                CollectedListings.shared("ofac-consolidated/cons_advanced_radwo_2025.xml");
        assertThat(ADVANCED.recognise(CollectedListings.head(real)).orElseThrow().source())
                .isEqualTo(OfacSources.CONSOLIDATED);
    }

    @Test
    void aListWhoseLayoutHasChangedIsRefusedWithAClearFault() {
        assertFault(
                ENHANCED,
                "<sanctionsData><parties/></sanctionsData>",
                "the layout of this list has changed");
        assertFault(
                ADVANCED,
                "<Sanctions><People/></Sanctions>",
                "the layout of this list has changed");
    }

    @Test
    void aDocumentTypeDeclarationIsRefused() {
        assertFault(
                CLASSIC,
                "<!DOCTYPE sdnList [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sdnList>&x;</sdnList>",
                "DOCTYPE");
    }

    private static void assertFault(ListFormat format, String text, String message) {
        BytesFile file = new BytesFile("list.xml", text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> CollectedListings.read(format, List.of(file)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("list.xml")
                .hasMessageContaining(message);
    }

    private static Recognition recognised(ListFormat format, String fixture) throws IOException {
        return format.recognise(CollectedListings.head(CollectedListings.fixture(fixture)))
                .orElseThrow();
    }

    private static CollectedListings read(ListFormat format, String fixture) throws IOException {
        return CollectedListings.read(format, List.of(CollectedListings.fixture(fixture)));
    }
}
