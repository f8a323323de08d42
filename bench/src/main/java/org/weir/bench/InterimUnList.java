package org.weir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.weir.base.PartialDate;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.xml.sax.SAXException;

/// Names and birth dates of the UN list, until the engine reads it.
final class InterimUnList {
    private InterimUnList() {}

    static ListSnapshot readUn(Path path) {
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
        List<Listing> listings = new ArrayList<>();
        for (ListingBuilder builder : builders) {
            if (builder.hasName()) {
                listings.add(builder.build());
            }
        }
        return ListSnapshot.of(
                new SnapshotId(source, date, "0"), "bench", List.of(), List.copyOf(listings));
    }
}
