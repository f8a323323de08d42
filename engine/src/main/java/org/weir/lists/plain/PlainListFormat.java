package org.weir.lists.plain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.Recognition.Role;

/// A plain CSV: a national watch list, a list of research organisations of concern, an end-user
/// list. A mapping file beside it, `NAME.mapping` for `NAME.csv`, says which column is what; a file
/// whose header uses Weir's own words (`name`, `alias`, `birth_date`, …) needs none. See
/// `docs/plain-lists.md`.
public final class PlainListFormat implements ListFormat {
    /// Its name.
    public static final String ID = "plain-csv";

    /// Makes the format.
    public PlainListFormat() {}

    @Override
    public String id() {
        return ID;
    }

    /// Recognises a CSV whose header uses Weir's own words.
    @Override
    public Optional<Recognition> recognise(FileHead head) {
        PlainMapping mapping = ofHeader(head);
        return mapping == null
                ? Optional.empty()
                : Optional.of(new Recognition(ID, mapping.source(), Role.COMPLETE, null));
    }

    /// Recognises a mapping file by its name, and what list it describes.
    ///
    /// @throws Fault if it is one, and cannot be understood
    public Optional<Recognition> recogniseMapping(FileHead head) {
        if (stem(head.name(), true) == null) {
            return Optional.empty();
        }
        PlainMapping mapping = PlainMapping.read(head);
        return Optional.of(new Recognition(ID, mapping.source(), Role.MAPPING, mapping.date()));
    }

    /// Whether a mapping file describes this file: they lie together and their names begin the
    /// same, `people.csv` and `people.mapping` or `people.csv.mapping`.
    public static boolean belongs(String mapping, String file) {
        String described = stem(mapping, true);
        if (described == null || mapping.equals(file)) {
            return false;
        }
        String compressed = file.replaceFirst("(?i)\\.gz$", "");
        return described.equals(file)
                || described.equals(compressed)
                || described.equals(stem(compressed, false));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        RecognisedFile mappingFile = null;
        for (RecognisedFile file : files) {
            mappingFile = file.recognition().role() == Role.MAPPING ? file : mappingFile;
        }
        for (RecognisedFile file : files) {
            if (file.recognition().role() == Role.MAPPING) {
                continue;
            }
            PlainMapping mapping =
                    mappingFile == null
                            ? ofHeader(FileHead.of(file.file()))
                            : PlainMapping.read(FileHead.of(mappingFile.file()));
            if (mapping == null) {
                throw Fault.external(
                        "%s: its header has no column 'name'; a mapping file beside it can say what the columns are."
                                .formatted(file.file().name()));
            }
            if (mapping.date() != null) {
                sink.listDate(mapping.date());
            }
            read(file, mapping, sink, limits);
        }
    }

    private static void read(
            RecognisedFile file, PlainMapping mapping, ListingSink sink, ReadLimits limits)
            throws IOException {
        try (CsvRows rows =
                CsvRows.withHeader(file.file(), mapping.separator(), limits, sink::problem)) {
            List<String> needed = new ArrayList<>();
            mapping.columns().values().forEach(needed::addAll);
            rows.require(needed);
            PlainRow reader = new PlainRow(mapping, rows.columns());
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                sink.listing(reader.read(row, sink), file.file().name(), row.line());
            }
        }
    }

    private static @Nullable PlainMapping ofHeader(FileHead head) {
        for (char separator : new char[] {',', ';', '\t'}) {
            List<List<String>> rows = head.rows(separator, 1);
            if (!rows.isEmpty() && rows.getFirst().size() > 1) {
                String source = source(head.name());
                PlainMapping mapping = PlainMapping.ofHeader(source, rows.getFirst(), separator);
                if (mapping != null) {
                    return mapping;
                }
            }
        }
        return null;
    }

    /// The list's name where nothing but the file's name tells it: `watch-list_2026-01-15.csv` is
    /// `watch-list`.
    private static String source(String name) {
        String last =
                name.replaceFirst("^.*[/\\\\!]", "")
                        .replaceFirst("(?i)(\\.(csv|tsv|txt|gz))+$", "");
        String slug = PlainMapping.slug(last.replaceAll("\\d{4}-?\\d{2}-?\\d{2}", ""));
        return slug.isEmpty() ? "plain" : slug;
    }

    /// A file's name without its ending; null where it has not the ending asked for.
    private static @Nullable String stem(String name, boolean ofMapping) {
        String stem =
                name.replaceFirst(
                        ofMapping ? "(?i)\\.mapping(\\.(txt|ya?ml))?$" : "(?i)\\.(csv|tsv|txt)$",
                        "");
        return stem.equals(name) ? null : stem;
    }
}
