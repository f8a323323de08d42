package org.weir.lists.published;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.lists.plain.PlainListFormat;
import org.weir.lists.published.Edition.DateOrigin;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.Recognition.Role;

/// Puts recognised files together into editions: the parts of one source and format that lie in one
/// folder or zip. Where several editions in parts lie in one folder, what their names have in
/// common (`sdn_2024-01-30.csv`, `alt_2024-01-30.csv`) tells which parts belong together.
final class EditionGroups {
    private record Place(String folder, String format) {}

    private static final class Parts {
        final RecognisedFile parties;
        final Map<Role, RecognisedFile> others = new LinkedHashMap<>();

        Parts(RecognisedFile parties) {
            this.parties = parties;
        }
    }

    private final List<Edition> editions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Groups the files, in the order of their names.
    EditionGroups(List<RecognisedFile> files) {
        Map<Place, List<RecognisedFile>> inParts = new LinkedHashMap<>();
        List<RecognisedFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(file -> file.file().name()));
        for (RecognisedFile file : sorted) {
            if (file.recognition().role() == Role.COMPLETE) {
                editions.add(edition(withMapping(file, sorted), true));
            } else if (file.recognition().role() != Role.MAPPING) {
                Place place = new Place(folder(file.file().name()), file.recognition().format());
                inParts.computeIfAbsent(place, key -> new ArrayList<>()).add(file);
            }
        }
        inParts.values().forEach(this::group);
        for (RecognisedFile file : sorted) {
            boolean used = editions.stream().anyMatch(edition -> edition.files().contains(file));
            if (file.recognition().role() == Role.MAPPING && !used) {
                problems.add(
                        new Problem(
                                file.file().name(),
                                0,
                                null,
                                "it says how to read a CSV file that is not in this folder; passed over."));
            }
        }
    }

    /// The editions found.
    List<Edition> editions() {
        return editions;
    }

    /// Parts that belong to nothing.
    List<Problem> problems() {
        return problems;
    }

    /// The file, and the mapping that says how to read it where there is one.
    private static List<RecognisedFile> withMapping(
            RecognisedFile file, List<RecognisedFile> files) {
        List<RecognisedFile> parts = new ArrayList<>();
        parts.add(file);
        if (file.recognition().format().equals(PlainListFormat.ID)) {
            files.stream()
                    .filter(other -> other.recognition().role() == Role.MAPPING)
                    .filter(other ->
                            PlainListFormat.belongs(other.file().name(), file.file().name()))
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private void group(List<RecognisedFile> files) {
        List<Parts> all = new ArrayList<>();
        for (RecognisedFile file : files) {
            if (file.recognition().role() == Role.PARTIES) {
                all.add(new Parts(file));
            }
        }
        for (RecognisedFile file : files) {
            if (file.recognition().role() == Role.PARTIES) {
                continue;
            }
            Parts parts = partiesOf(file, all);
            if (parts == null) {
                problems.add(
                        new Problem(
                                file.file().name(),
                                0,
                                null,
                                "it holds a part of a list whose parties are not in this folder;"
                                        + " passed over."));
            } else {
                parts.others.put(file.recognition().role(), file);
            }
        }
        for (Parts parts : all) {
            List<RecognisedFile> ordered = new ArrayList<>();
            ordered.add(parts.parties);
            for (Role role : Role.values()) {
                RecognisedFile part = parts.others.get(role);
                if (part != null) {
                    ordered.add(part);
                }
            }
            boolean complete =
                    parts.others.containsKey(Role.ALIASES)
                            && parts.others.containsKey(Role.ADDRESSES);
            editions.add(edition(ordered, complete));
        }
    }

    /// The parties that a part belongs to: those of its source whose names have the same rest, else
    /// the only ones of its source, else the only ones that lack such a part (where the part itself
    /// does not tell its source); null if none.
    private static @Nullable Parts partiesOf(RecognisedFile part, List<Parts> all) {
        Recognition recognition = part.recognition();
        List<Parts> open =
                all.stream()
                        .filter(parts -> !parts.others.containsKey(recognition.role()))
                        .toList();
        List<Parts> ofSource =
                open.stream()
                        .filter(parts ->
                                parts.parties.recognition().source().equals(recognition.source()))
                        .toList();
        String rest = nameRest(part.file().name());
        for (Parts parts : ofSource) {
            if (nameRest(parts.parties.file().name()).equals(rest)) {
                return parts;
            }
        }
        if (ofSource.size() == 1) {
            return ofSource.getFirst();
        }
        return ofSource.isEmpty() && open.size() == 1 ? open.getFirst() : null;
    }

    private static Edition edition(List<RecognisedFile> files, boolean complete) {
        Recognition first = files.getFirst().recognition();
        LocalDate date = null;
        DateOrigin origin = DateOrigin.CONTENT;
        for (RecognisedFile file : files) {
            date = date == null ? file.recognition().listDate() : date;
        }
        for (RecognisedFile file : files) {
            if (date == null) {
                date = EditionDates.inName(file.file().name());
                origin = DateOrigin.NAME;
            }
        }
        if (date == null) {
            date = fileDate(files);
            origin = DateOrigin.FILE_TIME;
        }
        return new Edition(first.source(), first.format(), files, date, origin, complete);
    }

    private static LocalDate fileDate(List<RecognisedFile> files) {
        return files.stream()
                .map(RecognisedFile::file)
                .map(PublishedFile::modified)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /// The folder or zip that a file lies in.
    static String folder(String name) {
        int end =
                Math.max(
                        Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')),
                        name.lastIndexOf('!'));
        return end < 0 ? "" : name.substring(0, end);
    }

    /// What is left of a file's name without the words for its role.
    private static String nameRest(String name) {
        String last = name.substring(folder(name).length()).toLowerCase(Locale.ROOT);
        return last.replaceAll("\\.(csv|txt|gz|del|pip)", "")
                .replaceAll("sdn|cons|prim|comments|comment|alt|add|[^a-z0-9]", "");
    }
}
