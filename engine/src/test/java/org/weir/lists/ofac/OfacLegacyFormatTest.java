package org.weir.lists.ofac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.weir.base.PartialDate;
import org.weir.lists.Detail;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.lists.Place;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.CollectedListings;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.Recognition;
import org.weir.names.Schema;

class OfacLegacyFormatTest {
    private static final OfacLegacyFormat FORMAT = new OfacLegacyFormat();

    @Test
    void tellsThePartsByTheirColumnsAndTheListsByTheirProgrammes() throws IOException {
        assertThat(recognised("ofac/legacy/sdn.csv", "a"))
                .isEqualTo(recognition(OfacSources.SDN, Recognition.Role.PARTIES));
        assertThat(recognised("ofac/legacy/alt.csv", "b"))
                .isEqualTo(recognition(OfacSources.SDN, Recognition.Role.ALIASES));
        assertThat(recognised("ofac/legacy/add.csv", "c"))
                .isEqualTo(recognition(OfacSources.SDN, Recognition.Role.ADDRESSES));
        assertThat(recognised("ofac/legacy/sdn_comments.csv", "d"))
                .isEqualTo(recognition(OfacSources.SDN, Recognition.Role.REMARKS));
        assertThat(recognised("ofac/consolidated/one.csv", "sdn.csv"))
                .isEqualTo(recognition(OfacSources.CONSOLIDATED, Recognition.Role.PARTIES));
        assertThat(recognised("ofac/consolidated/two.csv", "e"))
                .isEqualTo(recognition(OfacSources.CONSOLIDATED, Recognition.Role.ALIASES));
    }

    @Test
    void doesNotTakeOtherTextForAList() {
        for (String text :
                List.of(
                        "",
                        "id,name\n1,a\n",
                        "1,2,3,4,5\n6,7,8,9,10\n",
                        "1,2,3,4,5,6\n",
                        "<xml/>",
                        "{\"a\":1}",
                        "1,\"two\"\n",
                        "1,2,3,4,5,6,7,8,9,10,11,12\n")) {
            assertThat(
                            FORMAT.recognise(
                                    FileHead.of("sdn.csv", text.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }
    }

    @Test
    void readsAPersonWithEverythingThatTheRemarksTell() throws IOException {
        Listing person = read().listing("101");
        assertThat(person.schema()).isEqualTo(Schema.PERSON);
        assertThat(person.names())
                .extracting(ListedName::kind, ListedName::text)
                .containsExactly(
                        tuple(NameKind.PRIMARY, "TARNOVSKI, Bohdan Ilych"),
                        tuple(NameKind.ALIAS, "TARNOWSKI, Bogdan"),
                        tuple(NameKind.FORMER, "TARNOV, B."),
                        tuple(NameKind.WEAK_ALIAS, "THE ENGINEER"),
                        tuple(NameKind.FORMER, "OLD BOHDAN"));
        assertThat(person.names().getFirst().parts())
                .containsExactly(
                        new ListedNamePart(Role.FAMILY, "TARNOVSKI"),
                        new ListedNamePart(Role.GIVEN, "Bohdan Ilych"));
        assertThat(person.birthDates())
                .containsExactly(
                        PartialDate.ofDay(LocalDate.of(1969, 2, 5)),
                        PartialDate.ofYear(1970),
                        PartialDate.ofYears(1971, 1972).approximately());
        assertThat(person.birthPlaces()).containsExactly(new Place("Brenovo", "UA"));
        assertThat(person.nationalities()).containsExactly("RU", "BY");
        assertThat(person.citizenships()).containsExactly("UA");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.positions()).containsExactly("Director, Vostrana Propulsion Works");
        assertThat(person.programmes()).containsExactly("NPWMD", "IFSR");
        assertThat(person.identifiers())
                .contains(
                        new Identifier(
                                IdentifierKind.PASSPORT,
                                "AB1234567",
                                "Passport",
                                "RU",
                                "issued 04 Mar 2010 expires 04 Mar 2020"),
                        new Identifier(IdentifierKind.PASSPORT, "9988776", "Passport", null, null),
                        new Identifier(
                                IdentifierKind.NATIONAL_ID,
                                "7001-22",
                                "National ID No.",
                                "BY",
                                null),
                        new Identifier(
                                IdentifierKind.CRYPTO_ADDRESS,
                                "1FictitiousAddressForTests",
                                "Digital Currency Address - XBT",
                                null,
                                null))
                .extracting(Identifier::kind)
                .contains(IdentifierKind.TAX, IdentifierKind.EMAIL, IdentifierKind.PHONE);
        assertThat(person.details())
                .contains(
                        new Detail(
                                "Secondary sanctions risk",
                                "section 1(b) of Executive Order 13224, as amended by Executive Order"
                                        + " 13886"));
        assertThat(person.links())
                .containsExactly(
                        new Link("Linked To", "102", "VOSTRANA PROPULSION WORKS CO., LTD"));
        assertThat(person.remarks()).isEqualTo("Member of the board of a test");
    }

    @Test
    void readsOrganisationsVesselsAndAircraft() throws IOException {
        CollectedListings listings = read();
        Listing company = listings.listing("102");
        assertThat(company.schema()).isEqualTo(Schema.ORGANISATION);
        assertThat(company.legalBasis())
                .containsExactly(
                        "Executive Order 13662 Directive Determination - Subject to Directive 4");
        assertThat(company.identifiers())
                .extracting(Identifier::kind, Identifier::value, Identifier::country)
                .contains(
                        tuple(IdentifierKind.REGISTRATION, "HRB 4711 (Berlin)", "DE"),
                        tuple(IdentifierKind.LEI, "549300FICTITIOUS0042", null),
                        tuple(IdentifierKind.BIC, "VOSTRU2X", null),
                        tuple(IdentifierKind.OTHER, "55-12", "KG"));
        assertThat(company.addresses()).hasSize(2);
        assertThat(company.addresses().getFirst().text())
                .isEqualTo("4 Test Street, Hall 2, Vostrana 117420");
        assertThat(company.addresses().getFirst().country()).isEqualTo("RU");
        Listing vessel = listings.listing("103");
        assertThat(vessel.schema()).isEqualTo(Schema.VESSEL);
        assertThat(vessel.identifiers())
                .extracting(Identifier::kind, Identifier::value)
                .containsExactly(
                        tuple(IdentifierKind.CALL_SIGN, "T2EU4"),
                        tuple(IdentifierKind.IMO, "9074729"),
                        tuple(IdentifierKind.MMSI, "572469210"));
        assertThat(vessel.links())
                .containsExactly(
                        new Link("Vessel Owner", "102", "VOSTRANA PROPULSION WORKS CO., LTD."),
                        new Link("Linked To", null, "A COMPANY THAT IS NOT LISTED"));
        assertThat(vessel.details())
                .contains(
                        new Detail("Vessel Flag", "Panama"),
                        new Detail("Former Vessel Flag", "Malta"),
                        new Detail("Former Vessel Flag", "Togo"));
        Listing aircraft = listings.listing("104");
        assertThat(aircraft.schema()).isEqualTo(Schema.AIRCRAFT);
        assertThat(aircraft.identifiers())
                .extracting(Identifier::kind)
                .containsExactly(
                        IdentifierKind.AIRCRAFT_SERIAL,
                        IdentifierKind.AIRCRAFT_SERIAL,
                        IdentifierKind.AIRCRAFT_MARK);
        assertThat(aircraft.addresses()).isEmpty();
    }

    @Test
    void theCommentsGoOnWhereTheRemarksWereCut() throws IOException {
        Listing person = read().listing("105");
        assertThat(person.identifiers())
                .extracting(Identifier::value)
                .containsExactly("LR0191548", "LR0191549");
        assertThat(person.links())
                .containsExactly(new Link("Linked To", "101", "TARNOVSKI, Bohdan Ilych"));
        assertThat(person.birthDates())
                .containsExactly(
                        new PartialDate(
                                LocalDate.of(1980, 1, 1), LocalDate.of(1981, 12, 31), false));
        assertThat(person.birthPlaces()).containsExactly(new Place("Pyongyang", "KP"));
        assertThat(person.names())
                .extracting(ListedName::kind)
                .containsExactly(NameKind.PRIMARY, NameKind.WEAK_ALIAS, NameKind.WEAK_ALIAS);
    }

    @Test
    void saysWhichRowsBelongToNobody() throws IOException {
        assertThat(read().problems)
                .singleElement()
                .extracting(Problem::file, Problem::message)
                .satisfies(values -> {
                    assertThat(values.getFirst()).isEqualTo("ofac/legacy/alt.csv");
                    assertThat(values.getLast().toString()).contains("999");
                });
    }

    @Test
    void reportsBadRowsAndReadsTheOthers() throws IOException {
        String rows =
                """
                36,"FIRST LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                37,-0- ,-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                x38,"NO NUMBER",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                39,"SHORT",-0- ,"CUBA",-0-
                40,"STRAY "QUOTE" LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB soon."
                41,"LAST",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                42,"MORE",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                43,"MORE",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                44,"MORE",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                45,"MORE",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                """;
        CollectedListings result =
                CollectedListings.read(FORMAT, List.of(BytesFile.of("sdn.csv", rows)));
        assertThat(result.listings)
                .extracting(Listing::reference)
                .containsExactly("36", "39", "40", "41", "42", "43", "44", "45");
        assertThat(result.listings.get(2).primaryName()).isEqualTo("STRAY \"QUOTE\" LTD.");
        assertThat(result.listings.get(2).remarks()).isEqualTo("DOB soon");
        assertThat(result.problems).extracting(Problem::line).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void readsTheRealListWithNoProblemButTheCutRemarks() throws IOException {
        CollectedListings result =
                CollectedListings.read(
                        FORMAT,
                        Stream.of("sdn", "alt", "add")
                                .map(name ->
                                        CollectedListings.shared(
                                                "ofac-sdn-2023-12-28/" + name + ".csv"))
                                .toList());
        assertThat(result.listings).hasSize(13_821);
        assertThat(result.problems).singleElement().extracting(Problem::field).isEqualTo("Remarks");
        assertThat(result.listings.stream().mapToLong(l -> count(l, NameKind.ALIAS)).sum())
                .isBetween(16_500L, 16_524L);
        assertThat(result.listings.stream().mapToInt(l -> l.birthDates().size()).sum())
                .isGreaterThan(7_300);
        assertThat(result.listings.stream().mapToInt(l -> l.links().size()).sum())
                .isGreaterThan(5_950);
        assertThat(result.listings.stream().filter(l -> l.gender() != null)).hasSize(4_003);
        assertThat(
                        result.listings.stream()
                                .flatMap(l -> l.nationalities().stream())
                                .filter(country -> country.length() != 2))
                .hasSizeLessThan(10);
        assertThat(result.listings.stream().filter(l -> l.schema() == Schema.PERSON))
                .hasSize(6_646);
    }

    @Test
    void readsTheRealConsolidatedListAndKnowsItForOne() throws IOException {
        List<PublishedFile> files =
                Stream.of("cons_prim", "cons_alt", "cons_add")
                        .map(name -> CollectedListings.shared("ofac-consolidated/" + name + ".csv"))
                        .toList();
        for (PublishedFile file : files) {
            assertThat(FORMAT.recognise(CollectedListings.head(file)).orElseThrow().source())
                    .isEqualTo(OfacSources.CONSOLIDATED);
        }
        CollectedListings result = CollectedListings.read(FORMAT, files);
        assertThat(result.listings).hasSize(442);
        assertThat(result.problems).hasSize(1);
    }

    private static long count(Listing listing, NameKind kind) {
        return listing.names().stream().filter(name -> name.kind() == kind).count();
    }

    private static Recognition recognition(String source, Recognition.Role role) {
        return new Recognition(OfacLegacyFormat.ID, source, role, null);
    }

    private static Recognition recognised(String fixture, String name) throws IOException {
        FileHead head = CollectedListings.head(CollectedListings.fixture(fixture));
        return FORMAT.recognise(new FileHead(name, head.text(), head.charset())).orElseThrow();
    }

    private static CollectedListings read() throws IOException {
        return CollectedListings.read(
                FORMAT,
                List.of(
                        CollectedListings.fixture("ofac/legacy/sdn.csv"),
                        CollectedListings.fixture("ofac/legacy/alt.csv"),
                        CollectedListings.fixture("ofac/legacy/add.csv"),
                        CollectedListings.fixture("ofac/legacy/sdn_comments.csv")));
    }
}
