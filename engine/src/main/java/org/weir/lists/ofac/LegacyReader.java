package org.weir.lists.ofac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.Address;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition.Role;
import org.weir.names.Schema;

/// Reads one edition of the legacy files: first what belongs to the parties, then the parties.
final class LegacyReader {
    /// Where OFAC cuts the remarks; the rest stands in the comments' file.
    private static final int REMARKS_CUT_AT = 999;

    private static final int ORPHANS_NAMED = 20;

    /// The share of entity numbers that may be missing from the file of the parties.
    private static final double MAX_ORPHANS_SHARE = 0.1;

    /// So few never make a list be refused.
    private static final int FEW_ORPHANS = 10;

    private record Alias(NameKind kind, String text, @Nullable String note) {}

    private final ListingSink sink;
    private final ReadLimits limits;
    private final CountryCodes countries = new CountryCodes();
    private final Map<String, List<Alias>> aliases = new HashMap<>();
    private final Map<String, List<Address>> addresses = new HashMap<>();
    private final Map<String, StringBuilder> comments = new HashMap<>();
    private final Map<String, String> referenceByName = new HashMap<>();
    private final Set<String> ambiguousNames = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final LegacyRemarks remarks =
            new LegacyRemarks(countries, name -> referenceByName.get(nameKey(name)));
    private final Map<String, List<String>> programmesByField = new HashMap<>();
    private int cutRemarks;

    LegacyReader(ListingSink sink, ReadLimits limits) {
        this.sink = sink;
        this.limits = limits;
    }

    void read(List<RecognisedFile> files) throws IOException {
        for (RecognisedFile file : files) {
            switch (file.recognition().role()) {
                case ALIASES -> readAliases(file);
                case ADDRESSES -> readAddresses(file);
                case REMARKS -> readComments(file);
                case PARTIES, COMPLETE -> indexNames(file);
                case MAPPING -> {}
            }
        }
        for (RecognisedFile file : files) {
            if (isParties(file)) {
                readParties(file);
            }
        }
        for (RecognisedFile file : files) {
            switch (file.recognition().role()) {
                case ALIASES -> reportOrphans(file, aliases.keySet());
                case ADDRESSES -> reportOrphans(file, addresses.keySet());
                case REMARKS -> reportOrphans(file, comments.keySet());
                case PARTIES, COMPLETE, MAPPING -> {}
            }
        }
    }

    /// The names of the parties, so that *Linked To: NAME* finds the reference of that name; a name
    /// that two parties bear finds none.
    private void indexNames(RecognisedFile file) throws IOException {
        try (CsvRows rows = CsvRows.withoutHeader(file.file(), ',', 0, limits, problem -> {})) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                String reference = value(row, 0);
                String name = value(row, 1);
                if (reference == null || name == null) {
                    continue;
                }
                String key = nameKey(name);
                String before = referenceByName.putIfAbsent(key, reference);
                if (before != null && !before.equals(reference)) {
                    ambiguousNames.add(key);
                }
            }
        }
        referenceByName.keySet().removeAll(ambiguousNames);
    }

    private void readAliases(RecognisedFile file) throws IOException {
        try (CsvRows rows = open(file, OfacLegacyFormat.ALIAS_FIELDS)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                String reference = reference(row);
                String name = value(row, 3);
                if (reference == null) {
                    continue;
                }
                if (name == null) {
                    sink.problem(row.problem("alt_name", "no name; row passed over."));
                    continue;
                }
                String type = value(row, 2);
                NameKind kind = type == null ? null : aliasKind(type);
                if (kind == null) {
                    sink.problem(
                            row.problem("alt_type", "not aka, fka or nka; taken as an alias."));
                    kind = NameKind.ALIAS;
                }
                String note = value(row, 4);
                if (note != null && note.toLowerCase(Locale.ROOT).contains("weak")) {
                    kind = kind == NameKind.ALIAS ? NameKind.WEAK_ALIAS : kind;
                }
                aliases.computeIfAbsent(reference, key -> new ArrayList<>(2))
                        .add(new Alias(kind, name, note));
            }
        }
    }

    private void readAddresses(RecognisedFile file) throws IOException {
        try (CsvRows rows = open(file, OfacLegacyFormat.ADDRESS_FIELDS)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                String reference = reference(row);
                String street = value(row, 2);
                String place = value(row, 3);
                String country = value(row, 4);
                if (reference == null || (street == null && place == null && country == null)) {
                    continue;
                }
                String text =
                        street == null
                                ? place == null ? "" : place
                                : place == null ? street : street + ", " + place;
                addresses
                        .computeIfAbsent(reference, key -> new ArrayList<>(2))
                        .add(
                                new Address(
                                        text,
                                        isCity(place) ? place : null,
                                        null,
                                        null,
                                        countries.codeOrText(country),
                                        value(row, 5)));
            }
        }
    }

    /// Whether the field that holds city, state and postal code holds a city alone.
    private static boolean isCity(@Nullable String place) {
        return place != null
                && place.indexOf(',') < 0
                && place.chars().noneMatch(Character::isDigit);
    }

    private void readComments(RecognisedFile file) throws IOException {
        try (CsvRows rows = open(file, OfacLegacyFormat.COMMENT_FIELDS)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                String reference = reference(row);
                if (reference != null && value(row, 1) != null) {
                    comments.computeIfAbsent(reference, key -> new StringBuilder())
                            .append(row.raw(1));
                }
            }
        }
    }

    private void readParties(RecognisedFile file) throws IOException {
        try (CsvRows rows = open(file, OfacLegacyFormat.PARTY_FIELDS)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                String reference = reference(row);
                String name = value(row, 1);
                if (reference == null) {
                    continue;
                }
                seen.add(reference);
                if (name == null) {
                    sink.passedOver(row.problem("SDN_Name", "no name; row passed over."));
                    continue;
                }
                readParty(row, reference, name);
            }
        }
        if (cutRemarks > 0) {
            sink.problem(
                    new Problem(
                            file.file().name(),
                            0,
                            "Remarks",
                            ("the remarks of %d parties end in mid-sentence, since the file with the"
                                            + " comments is not there; what follows is not known.")
                                    .formatted(cutRemarks)));
        }
    }

    private void readParty(CsvRow row, String reference, String name) {
        String type = value(row, 2);
        Schema schema = OfacNames.schema(type);
        if (schema == Schema.UNKNOWN) {
            sink.problem(row.problem("SDN_Type", "not a known type of party; left open."));
        }
        ListingBuilder listing = new ListingBuilder(reference).schema(schema);
        listing.name(OfacNames.of(NameKind.PRIMARY, name, schema, null));
        for (Alias alias : aliases.getOrDefault(reference, List.of())) {
            listing.name(OfacNames.of(alias.kind(), alias.text(), schema, alias.note()));
        }
        String programmes = value(row, 3);
        if (programmes != null) {
            programmesByField
                    .computeIfAbsent(programmes, LegacyReader::programmes)
                    .forEach(listing::programme);
        }
        String title = value(row, 4);
        Set<String> positions = new HashSet<>();
        if (title != null) {
            for (String position : title.split(";", -1)) {
                listing.position(position);
                positions.add(position.strip());
            }
        }
        addresses.getOrDefault(reference, List.of()).forEach(listing::address);
        readVessel(row, listing);
        readRemarks(row, reference, schema, positions, listing);
        listing.sourceUrl(OfacSources.PAGE + reference);
        sink.listing(listing.build());
    }

    private void readVessel(CsvRow row, ListingBuilder listing) {
        listing.identifier(IdentifierKind.CALL_SIGN, value(row, 5), "Call Sign", null);
        listing.detail("Vessel Type", value(row, 6));
        listing.detail("Tonnage", value(row, 7));
        listing.detail("Gross Registered Tonnage", value(row, 8));
        listing.detail("Vessel Flag", value(row, 9));
        String owner = value(row, 10);
        if (owner != null) {
            listing.link(new Link("Vessel Owner", referenceByName.get(nameKey(owner)), owner));
        }
    }

    private void readRemarks(
            CsvRow row,
            String reference,
            Schema schema,
            Set<String> positions,
            ListingBuilder listing) {
        if (value(row, 11) == null) {
            return;
        }
        String text = row.raw(11);
        StringBuilder more = comments.get(reference);
        boolean cut = more == null && text.length() >= REMARKS_CUT_AT && !text.endsWith(".");
        if (cut) {
            cutRemarks++;
        }
        remarks.read(more == null ? text : text + more, schema, cut, positions, listing);
    }

    private void reportOrphans(RecognisedFile file, Set<String> references) {
        List<String> orphans =
                references.stream().filter(reference -> !seen.contains(reference)).toList();
        if (orphans.size() >= FEW_ORPHANS
                && orphans.size() > MAX_ORPHANS_SHARE * references.size()) {
            throw Fault.external(
                    "%s: %,d of its %,d entity numbers are not in the file of the parties: that one was cut short, or the files are of different days; fetch them all again."
                            .formatted(file.file().name(), orphans.size(), references.size()));
        }
        if (!orphans.isEmpty()) {
            List<String> named = orphans.stream().sorted().limit(ORPHANS_NAMED).toList();
            sink.problem(
                    new Problem(
                            file.file().name(),
                            0,
                            "ent_num",
                            "%d entity numbers are not in the file of the parties (%s%s); passed over."
                                    .formatted(
                                            orphans.size(),
                                            String.join(", ", named),
                                            orphans.size() > named.size() ? ", …" : "")));
        }
    }

    private CsvRows open(RecognisedFile file, int fields) throws IOException {
        return CsvRows.withoutHeader(file.file(), ',', fields, limits, sink::problem);
    }

    private @Nullable String reference(CsvRow row) {
        String reference = value(row, 0);
        if (reference == null || !OfacLegacyFormat.isNumber(reference)) {
            sink.passedOver(row.problem("ent_num", "no entity number; row passed over."));
            return null;
        }
        return reference;
    }

    /// A field; null where it is blank or `-0-`.
    private static @Nullable String value(CsvRow row, int number) {
        String value = row.get(number);
        return value == null || value.equals("-0-") ? null : value;
    }

    private static boolean isParties(RecognisedFile file) {
        return file.recognition().role() == Role.PARTIES
                || file.recognition().role() == Role.COMPLETE;
    }

    /// The kind of name; null for a word that OFAC does not use.
    static @Nullable NameKind aliasKind(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT).replace(".", "")) {
            case "aka", "nka" -> NameKind.ALIAS;
            case "fka" -> NameKind.FORMER;
            default -> null;
        };
    }

    /// The programmes of `SDGT] [IFSR`, or of `[SDGT] [IFSR]`.
    static List<String> programmes(String field) {
        List<String> result = new ArrayList<>(2);
        for (String piece : field.split("[\\[\\];]", -1)) {
            String programme = piece.strip();
            if (!programme.isEmpty() && !programme.equals("-0-")) {
                result.add(programme);
            }
        }
        return result;
    }

    private static String nameKey(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }
}
