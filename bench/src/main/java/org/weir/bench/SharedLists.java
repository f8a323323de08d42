package org.weir.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.weir.base.PartialDate;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.xml.sax.SAXException;

/// The published lists that accuracy is measured over, each read once in a run.
///
/// Until the engine's readers are there, this reads the names (and a few fields) of two lists
/// itself.
final class SharedLists {
    private static final Pattern WEAK = Pattern.compile("[af]\\.k\\.a\\. '([^']+)'");
    private final SharedFiles files;
    private final Map<String, ListSnapshot> read = new HashMap<>();

    SharedLists(SharedFiles files) {
        this.files = files;
    }

    /// OFAC's SDN list of 2023-12-28.
    ListSnapshot ofac() {
        return read.computeIfAbsent("ofac", _ -> readOfac(files.list("ofac-sdn-2023-12-28")));
    }

    /// The UN Security Council's consolidated list of 2026-02-27.
    ListSnapshot un() {
        return read.computeIfAbsent(
                "un", _ -> readUn(files.list("un").resolve("consolidated-2026-02-27.xml")));
    }

    /// All shared lists together, the newest edition of each.
    List<ListSnapshot> all() {
        return List.of(ofac(), un());
    }

    private static ListSnapshot readOfac(Path folder) {
        Map<String, ListingBuilder> builders = new LinkedHashMap<>();
        for (CsvRecord row : csv(folder.resolve("sdn.csv"))) {
            if (row.getFieldCount() < 12) {
                continue;
            }
            ListingBuilder builder =
                    new ListingBuilder(row.getField(0))
                            .schema(schema(row.getField(2).strip()))
                            .name(NameKind.PRIMARY, row.getField(1));
            Matcher weak = WEAK.matcher(row.getField(11));
            while (weak.find()) {
                builder.name(NameKind.WEAK_ALIAS, weak.group(1));
            }
            builders.put(row.getField(0), builder);
        }
        for (CsvRecord row : csv(folder.resolve("alt.csv"))) {
            ListingBuilder builder = builders.get(row.getField(0));
            if (builder != null && row.getFieldCount() >= 4) {
                builder.name(
                        row.getField(2).equals("fka") ? NameKind.FORMER : NameKind.ALIAS,
                        row.getField(3));
            }
        }
        return snapshot("us-ofac-sdn", LocalDate.of(2023, 12, 28), builders.values());
    }

    private static List<CsvRecord> csv(Path path) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(path, StandardCharsets.ISO_8859_1)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String type) {
        return switch (type) {
            case "individual" -> Schema.PERSON;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRCRAFT;
            default -> Schema.ORGANISATION;
        };
    }

    private static ListSnapshot readUn(Path path) {
        List<ListingBuilder> builders = new ArrayList<>();
        try {
            Element root =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(path.toFile())
                            .getDocumentElement();
            for (String kind : List.of("INDIVIDUAL", "ENTITY")) {
                NodeList records = root.getElementsByTagName(kind);
                for (int i = 0; i < records.getLength(); i++) {
                    builders.add(unListing((Element) records.item(i), kind));
                }
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return snapshot("un-sc", LocalDate.of(2026, 2, 27), builders);
    }

    private static ListingBuilder unListing(Element record, String kind) {
        String name =
                String.join(
                                " ",
                                text(record, "FIRST_NAME"),
                                text(record, "SECOND_NAME"),
                                text(record, "THIRD_NAME"),
                                text(record, "FOURTH_NAME"))
                        .replaceAll("\\s+", " ")
                        .strip();
        ListingBuilder builder =
                new ListingBuilder(text(record, "REFERENCE_NUMBER"))
                        .schema(kind.equals("ENTITY") ? Schema.ORGANISATION : Schema.PERSON)
                        .name(NameKind.PRIMARY, name)
                        .name(NameKind.ORIGINAL_SCRIPT, text(record, "NAME_ORIGINAL_SCRIPT"));
        for (Element alias : children(record, kind + "_ALIAS")) {
            builder.name(
                    text(alias, "QUALITY").equals("Low") ? NameKind.WEAK_ALIAS : NameKind.ALIAS,
                    text(alias, "ALIAS_NAME"));
        }
        for (Element birth : children(record, "INDIVIDUAL_DATE_OF_BIRTH")) {
            String day = text(birth, "DATE");
            String year = text(birth, "YEAR");
            builder.birthDate(
                    day.length() >= 10
                            ? PartialDate.ofDay(LocalDate.parse(day.substring(0, 10)))
                            : year.length() == 4
                                    ? PartialDate.ofYear(Integer.parseInt(year))
                                    : null);
        }
        return builder;
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(tag)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String tag) {
        @Nullable Element child = children(parent, tag).stream().findFirst().orElse(null);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static ListSnapshot snapshot(
            String source, LocalDate date, Iterable<ListingBuilder> builders) {
        List<org.weir.lists.Listing> listings = new ArrayList<>();
        for (ListingBuilder builder : builders) {
            if (builder.hasName()) {
                listings.add(builder.build());
            }
        }
        return ListSnapshot.of(
                new SnapshotId(source, date, "0"), "bench", List.of(), List.copyOf(listings));
    }
}
