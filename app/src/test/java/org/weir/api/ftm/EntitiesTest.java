package org.weir.api.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.weir.base.DayOrder;
import org.weir.base.PartialDates;
import org.weir.cli.lists.PublishedPaths;
import org.weir.lists.Address;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.Schema;
import org.weir.screening.Subject;
import tools.jackson.databind.json.JsonMapper;

class EntitiesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static ListSnapshot list(String source, Listing... listings) {
        return ListSnapshot.of(
                new SnapshotId(source, DAY, "0".repeat(64)),
                "plain-csv",
                List.of("x.csv"),
                List.of(listings));
    }

    /// One field of a listing, the property that says it, and the field of a subject that the same
    /// property is read into.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/org/weir/api/ftm/properties.csv", numLinesToSkip = 1)
    void aFieldIsSaidByItsPropertyAndThePropertyIsReadAsAField(
            String schema,
            String field,
            String value,
            String property,
            String said,
            String readAs,
            String read) {
        ListingBuilder listing =
                new ListingBuilder("R 1/2")
                        .schema(Schema.valueOf(schema))
                        .name(NameKind.PRIMARY, "Ilvana Torresk");
        set(listing, field, value);
        ListSnapshot snapshot = list("x-test", listing.build());
        EntityAnswer entity = Entities.flat(snapshot, snapshot.listing(0), DAY);
        assertThat(entity.properties().get(property)).as(property).contains(said);
        if (readAs == null) {
            return;
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of("Ilvana Torresk"));
        properties.merge(
                property,
                List.of(said),
                (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
        Subject subject =
                ExampleSubject.read(
                        "q", "1", FtmSchema.ofCode(entity.schema()).orElseThrow(), properties);
        assertThat(field(subject, readAs)).as(readAs).contains(read == null ? said : read);
    }

    private static void set(ListingBuilder listing, String field, String value) {
        switch (field) {
            case "nationality" -> listing.nationality(value);
            case "citizenship" -> listing.citizenship(value);
            case "birth_date" ->
                    listing.birthDate(PartialDates.parse(value, DayOrder.DAY_FIRST).orElseThrow());
            case "birth_place" -> listing.birthPlace(value, null);
            case "birth_country" -> listing.birthPlace("", value);
            case "gender" -> listing.gender(Gender.valueOf(value));
            case "position" -> listing.position(value);
            case "programme" -> listing.programme(value);
            case "remarks" -> listing.remarks(value);
            case "source_url" -> listing.sourceUrl(value);
            case "address" -> listing.address(Address.of(value, null));
            case "address_country" -> listing.address(Address.of("", value));
            case "detail" -> listing.detail("Weight", value);
            default -> {
                if (field.startsWith("name:")) {
                    NameKind kind = NameKind.valueOf(field.substring(5));
                    listing.name(ListedName.of(kind, value));
                } else {
                    listing.identifier(
                            new Identifier(IdentifierKind.valueOf(field), value, null, null, null));
                }
            }
        }
    }

    private static List<String> field(Subject subject, String field) {
        return switch (field) {
            case "names" -> subject.names();
            case "birth_dates" -> subject.birthDates().stream().map(Object::toString).toList();
            case "birth_places" -> subject.birthPlaces();
            case "nationalities" -> subject.nationalities();
            case "countries" -> subject.countries();
            case "gender" -> List.of(String.valueOf(subject.gender()));
            case "addresses" -> subject.addresses();
            default ->
                    subject.identifiers().stream()
                            .map(identifier -> identifier.kind() + " " + identifier.value())
                            .toList();
        };
    }

    @Test
    void everyKindOfIdentifierAndNameStandsInTheTable() throws Exception {
        String table;
        try (InputStream in = EntitiesTest.class.getResourceAsStream("properties.csv")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (IdentifierKind kind : IdentifierKind.values()) {
            assertThat(table).contains("," + kind.name() + ",");
        }
        for (NameKind kind : NameKind.values()) {
            assertThat(table).contains(",name:" + kind.name() + ",");
        }
    }

    /// Weir's own reader of FollowTheMoney lists reads what it said: the same parties under the
    /// same names, born on the same days.
    @Test
    void whatIsSaidIsReadAgainAsTheSame() throws Exception {
        for (ListSnapshot snapshot : samples()) {
            StringBuilder lines = new StringBuilder();
            Map<String, Listing> before = new LinkedHashMap<>();
            for (Listing listing : snapshot.listings()) {
                EntityAnswer entity = Entities.nested(snapshot, listing, DAY, _ -> null);
                before.put(entity.id(), listing);
                lines.append(JSON.writeValueAsString(entity)).append('\n');
            }
            List<ListSnapshot> read = published("entities.ftm.json", lines.toString());
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().size()).isEqualTo(before.size());
            for (Listing after : read.getFirst().listings()) {
                Listing was = before.get(after.reference());
                assertThat(after.schema()).isEqualTo(was.schema());
                assertThat(after.primaryName()).isEqualTo(was.primaryName());
                assertThat(names(after)).isEqualTo(names(was));
                assertThat(new HashSet<>(after.nationalities()))
                        .as(after.reference())
                        .isEqualTo(new HashSet<>(was.nationalities()));
                assertThat(days(after)).isEqualTo(days(was));
                assertThat(after.gender()).isEqualTo(was.gender());
                assertThat(values(after)).containsAll(values(was));
                assertThat(after.programmes()).containsAll(was.programmes());
            }
        }
    }

    static List<ListSnapshot> samples() {
        Path lists = Path.of(System.getProperty("weir.root"), "samples", "lists");
        return new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                .read(PublishedPaths.find(List.of(lists)).files())
                .snapshots();
    }

    private static List<ListSnapshot> published(String name, String text) {
        PublishedFile file =
                new PublishedFile() {
                    @Override
                    public String name() {
                        return name;
                    }

                    @Override
                    public Instant modified() {
                        return Instant.EPOCH;
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                    }
                };
        return new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                .read(List.of(file))
                .snapshots();
    }

    private static Set<String> names(Listing listing) {
        return listing.names().stream().map(ListedName::text).collect(Collectors.toSet());
    }

    private static Set<String> days(Listing listing) {
        return listing.birthDates().stream()
                .filter(date -> date.isDay())
                .map(date -> date.earliest().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> values(Listing listing) {
        return listing.identifiers().stream()
                .map(identifier -> identifier.value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void anIdGoesIntoAnAddressAsItIsAndIsOfOneListingAlone() {
        ListSnapshot snapshot =
                list(
                        "x-test",
                        new ListingBuilder("a/b").name(NameKind.PRIMARY, "A").build(),
                        new ListingBuilder("a b~%é").name(NameKind.PRIMARY, "A").build());
        List<String> ids = new ArrayList<>();
        snapshot.listings().forEach(listing -> ids.add(EntityIds.of(snapshot, listing)));
        assertThat(ids).containsExactly("x_test-a~2Fb", "x_test-a~20b~7E~25~C3~A9");
    }
}
