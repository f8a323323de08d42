package org.weir.lists.published;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.plain.PlainListFormat;
import org.weir.lists.published.Edition.DateOrigin;
import org.weir.lists.published.FoundLists.SetAside;
import org.weir.lists.published.FoundLists.Unrecognised;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;

/// Finds the lists among published files and reads them.
///
/// Each file is unpacked and recognised by its content. Of each source the newest edition is used,
/// by the date in the content, else an ISO date in the name of the file or a folder above it, else
/// the file's time (files of one source that lie together are of one day unless they say
/// otherwise); an incomplete set is used only where there is no complete one, and with a warning.
public final class PublishedLists {
    /// What is said of a file that has nothing of a list.
    public static final String NO_LIST = "it is not a list in a format that Weir reads.";

    private final List<ListFormat> formats;
    private final ReadLimits limits;

    /// Reads these formats within these limits.
    ///
    /// @param formats the formats, as [ListFormats#all] gives them; the earlier is preferred
    public PublishedLists(List<ListFormat> formats, ReadLimits limits) {
        this.formats = List.copyOf(formats);
        this.limits = limits;
    }

    /// Finds the lists among these files and reads the one edition of each source that is used, on
    /// all cores.
    ///
    /// @param files files as they lie, packed or not, each by its path
    /// @throws Fault if none of them is a list
    public ReadLists read(List<PublishedFile> files) {
        FoundLists found = find(files);
        if (found.chosen().isEmpty()) {
            throw noList(files, found);
        }
        return read(found);
    }

    /// Finds the lists among these files without reading more than the beginning of each.
    ///
    /// @param files files as they lie, packed or not, each by its path
    public FoundLists find(List<PublishedFile> files) {
        List<RecognisedFile> recognised = new ArrayList<>();
        List<Unrecognised> unrecognised = new ArrayList<>();
        Containers containers = new Containers(limits);
        List<PublishedFile> plainFiles = new ArrayList<>();
        for (PublishedFile file : files) {
            try {
                List<PublishedFile> unpacked = containers.unpack(file);
                if (unpacked.isEmpty()) {
                    unrecognised.add(
                            new Unrecognised(
                                    file.name(),
                                    "it is an office document; use the CSV or XML of this list.",
                                    false));
                }
                plainFiles.addAll(unpacked);
            } catch (Fault e) {
                unrecognised.add(new Unrecognised(file.name(), e.sentence(), true));
            } catch (IOException e) {
                unrecognised.add(
                        new Unrecognised(
                                file.name(), "it cannot be read: " + e.getMessage(), true));
            }
        }
        PlainLists plainLists = new PlainLists();
        plainFiles.removeIf(file -> plainLists.takeMapping(file, recognised, unrecognised));
        for (PublishedFile file : plainFiles) {
            try {
                if (!plainLists.takeMapped(file, recognised)) {
                    recognise(file, recognised, unrecognised);
                }
            } catch (Fault e) {
                unrecognised.add(new Unrecognised(file.name(), e.sentence(), true));
            } catch (IOException e) {
                unrecognised.add(
                        new Unrecognised(
                                file.name(), "it cannot be read: " + e.getMessage(), true));
            }
        }
        EditionGroups groups = new EditionGroups(recognised);
        List<Problem> problems = new ArrayList<>(groups.problems());
        List<SetAside> setAside = new ArrayList<>();
        List<Edition> chosen = choose(groups.editions(), setAside, problems);
        return new FoundLists(chosen, setAside, unrecognised, problems);
    }

    /// Reads the chosen editions, on all cores. One that cannot be read does not keep the others
    /// from being read.
    public ReadLists read(FoundLists found) {
        List<EditionReader> readers =
                found.chosen().stream()
                        .map(edition -> new EditionReader(edition, format(edition), limits))
                        .toList();
        readers.parallelStream().forEach(EditionReader::read);
        List<ListSnapshot> snapshots = new ArrayList<>();
        List<ReadLists.Failed> failed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(found.problems());
        for (EditionReader reader : readers) {
            ListSnapshot snapshot = reader.snapshot();
            Fault fault = reader.fault();
            if (snapshot != null) {
                snapshots.add(snapshot);
            }
            if (fault != null) {
                failed.add(new ReadLists.Failed(reader.edition(), fault));
            }
            problems.addAll(reader.problems());
        }
        return new ReadLists(snapshots, failed, problems, found);
    }

    private void recognise(
            PublishedFile file, List<RecognisedFile> recognised, List<Unrecognised> unrecognised)
            throws IOException {
        FileHead head;
        try (InputStream in = file.open()) {
            head = FileHead.of(file.name(), in.readNBytes(FileHead.MAX_BYTES));
        }
        if (head.text().isBlank()) {
            unrecognised.add(new Unrecognised(file.name(), "it is empty.", true));
            return;
        }
        for (ListFormat format : formats) {
            Optional<Recognition> recognition = format.recognise(head);
            if (recognition.isPresent()
                    && recognition.get().format().equals(PlainListFormat.ID)
                    && !file.named()) {
                unrecognised.add(
                        new Unrecognised(
                                file.name(),
                                "it may be a list of your own: name the file by itself, or put a mapping file beside it.",
                                false));
                return;
            }
            if (recognition.isPresent()) {
                recognised.add(new RecognisedFile(file, recognition.get()));
                return;
            }
        }
        unrecognised.add(
                new Unrecognised(
                        file.name(),
                        file.name().toLowerCase(Locale.ROOT).contains(".csv")
                                ? "it is not a list in a format that Weir reads; a table of your own needs a mapping file beside it."
                                : NO_LIST,
                        false));
    }

    private List<Edition> choose(
            List<Edition> editions, List<SetAside> setAside, List<Problem> problems) {
        Map<String, List<Edition>> bySource = new TreeMap<>();
        for (Edition edition : editions) {
            bySource.computeIfAbsent(edition.source(), key -> new ArrayList<>()).add(edition);
        }
        List<Edition> chosen = new ArrayList<>();
        for (List<Edition> ofSource : bySource.values()) {
            List<Edition> dated =
                    ofSource.stream().map(e -> dateFromNeighbour(e, ofSource)).toList();
            List<Edition> best = new ArrayList<>(dated);
            best.sort(
                    Comparator.comparing(Edition::complete)
                            .thenComparing(Edition::date)
                            .reversed()
                            .thenComparingInt(edition -> rank(edition.format()))
                            .thenComparing(edition -> edition.files().getFirst().file().name()));
            Edition first = best.getFirst();
            chosen.add(first);
            if (!first.complete()) {
                problems.add(incomplete(first));
            }
            for (Edition other : best.subList(1, best.size())) {
                setAside.add(new SetAside(other, reason(other, first)));
            }
        }
        return chosen;
    }

    /// A file's time says when it was copied. Where another edition of the list in the same folder
    /// knows its date, that is the better guess.
    private static Edition dateFromNeighbour(Edition edition, List<Edition> ofSource) {
        if (edition.dateOrigin() != DateOrigin.FILE_TIME) {
            return edition;
        }
        String folder = EditionGroups.folder(edition.files().getFirst().file().name());
        Edition neighbour = null;
        for (Edition other : ofSource) {
            if (other.dateOrigin() == DateOrigin.CONTENT
                    && !other.format().equals(edition.format())
                    && EditionGroups.folder(other.files().getFirst().file().name()).equals(folder)
                    && (neighbour == null || other.date().isAfter(neighbour.date()))) {
                neighbour = other;
            }
        }
        return neighbour == null
                ? edition
                : new Edition(
                        edition.source(),
                        edition.format(),
                        edition.files(),
                        neighbour.date(),
                        DateOrigin.FILE_TIME,
                        edition.complete());
    }

    private static String reason(Edition other, Edition used) {
        if (used.complete() && !other.complete()) {
            return "it is incomplete, and a complete edition of %s is there."
                    .formatted(used.date());
        }
        if (other.date().equals(used.date())) {
            return "%s of the same day is used.".formatted(used.format());
        }
        return "the edition of %s is newer.".formatted(used.date());
    }

    private static Problem incomplete(Edition edition) {
        List<Recognition.Role> roles =
                edition.files().stream().map(file -> file.recognition().role()).toList();
        List<String> missing = new ArrayList<>();
        if (!roles.contains(Recognition.Role.ALIASES)) {
            missing.add("other names");
        }
        if (!roles.contains(Recognition.Role.ADDRESSES)) {
            missing.add("addresses");
        }
        return new Problem(
                edition.files().getFirst().file().name(),
                0,
                null,
                "the set is incomplete: the file with the %s is missing; used all the same."
                        .formatted(String.join(" and that with the ", missing)));
    }

    private int rank(String format) {
        for (int i = 0; i < formats.size(); i++) {
            if (formats.get(i).id().equals(format)) {
                return i;
            }
        }
        return formats.size();
    }

    private ListFormat format(Edition edition) {
        return formats.get(rank(edition.format()));
    }

    private static Fault noList(List<PublishedFile> files, FoundLists found) {
        if (files.isEmpty()) {
            return Fault.external("There is no file there, so no list.");
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        found.unrecognised().stream()
                .limit(5)
                .forEach(file -> reasons.put(file.file(), file.reason()));
        StringBuilder text = new StringBuilder("None of the files is a list that Weir reads.");
        reasons.forEach(
                (file, reason) -> text.append(' ').append(file).append(": ").append(reason));
        found.problems().forEach(problem -> text.append(' ').append(problem));
        return Fault.external(text.toString());
    }
}
