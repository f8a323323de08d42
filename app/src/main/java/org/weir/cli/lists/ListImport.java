package org.weir.cli.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.PutResult;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;
import org.weir.lists.published.Edition;
import org.weir.lists.published.FoundLists;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;

/// Reads published files and puts what they hold in store.
final class ListImport {
    private final PublishedLists published;
    private final ListWriter writer;
    private final ShrinkGuard guard;

    ListImport(PublishedLists published, ListWriter writer, ShrinkGuard guard) {
        this.published = published;
        this.writer = writer;
        this.guard = guard;
    }

    /// What became of one edition.
    enum Status {
        /// It is in force now.
        IN_FORCE,
        /// It was in force already.
        UNCHANGED,
        /// It is kept as an earlier edition.
        EARLIER,
        /// It has lost so many entries that it was not taken.
        REFUSED,
        /// It could not be read or stored.
        FAILED
    }

    /// One edition and what became of it.
    ///
    /// @param source the list
    /// @param files what it was read from
    /// @param edition as it is in store; empty if it is not
    /// @param reason why it is not in store or not in force, as a sentence; else empty
    record Imported(
            String source,
            List<String> files,
            Status status,
            Optional<StoredEdition> edition,
            String reason) {
        boolean isWrong() {
            return switch (status) {
                case IN_FORCE, UNCHANGED, EARLIER -> false;
                case REFUSED, FAILED -> true;
            };
        }
    }

    /// What came of an import.
    ///
    /// @param editions each edition that was read, and what became of it
    /// @param found what else was found
    /// @param problems rows and records that could not be read, and warnings
    record Result(List<Imported> editions, FoundLists found, List<Problem> problems) {
        boolean isWrong() {
            return editions.stream().anyMatch(Imported::isWrong)
                    || found.unrecognised().stream().anyMatch(FoundLists.Unrecognised::damaged);
        }

        /// What names the editions that are in store now.
        List<SnapshotId> stored() {
            return editions.stream()
                    .flatMap(imported -> imported.edition().stream())
                    .map(StoredEdition::id)
                    .toList();
        }
    }

    /// Imports the newest edition of each source that lies in these files.
    ///
    /// @param earlier whether earlier editions that lie there are put in store, too
    /// @throws Fault if none of the files is a list
    Result run(List<PublishedFile> files, boolean earlier) {
        ReadLists newest = published.read(files);
        List<ReadLists> all = new ArrayList<>();
        List<FoundLists.SetAside> setAside = new ArrayList<>(newest.found().setAside());
        if (earlier) {
            for (FoundLists.SetAside other : editionsOfOtherDays(newest.found())) {
                setAside.remove(other);
                all.add(
                        published.read(
                                new FoundLists(
                                        List.of(other.edition()),
                                        List.of(),
                                        List.of(),
                                        List.of())));
            }
        }
        all.add(newest);
        List<Imported> imported = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ReadLists lists : all) {
            lists.snapshots().forEach(snapshot -> imported.add(put(snapshot)));
            lists.failed().forEach(failed -> imported.add(failed(failed)));
            problems.addAll(lists.problems());
        }
        imported.replaceAll(this::asItStands);
        FoundLists found = newest.found();
        return new Result(
                imported,
                new FoundLists(found.chosen(), setAside, found.unrecognised(), found.problems()),
                problems);
    }

    /// Those that are set aside for being older, the oldest first.
    private static List<FoundLists.SetAside> editionsOfOtherDays(FoundLists found) {
        return found.setAside().stream()
                .filter(other ->
                        found.chosen().stream()
                                .filter(it -> it.source().equals(other.edition().source()))
                                .noneMatch(it -> it.date().equals(other.edition().date())))
                .sorted(Comparator.comparing(other -> other.edition().date()))
                .toList();
    }

    /// An edition that was in force until a later one followed is an earlier one by now.
    private Imported asItStands(Imported imported) {
        boolean followed =
                imported.status() == Status.IN_FORCE
                        && imported.edition()
                                .filter(edition -> writer.inForce(edition.id()).isEmpty())
                                .isPresent();
        return followed
                ? new Imported(
                        imported.source(),
                        imported.files(),
                        Status.EARLIER,
                        imported.edition(),
                        imported.reason())
                : imported;
    }

    private Imported put(ListSnapshot snapshot) {
        String source = snapshot.id().source();
        try {
            return switch (writer.put(snapshot, guard)) {
                case PutResult.InForce(StoredEdition edition, _) ->
                        stored(snapshot, Status.IN_FORCE, edition);
                case PutResult.Unchanged(StoredEdition edition) ->
                        stored(snapshot, Status.UNCHANGED, edition);
                case PutResult.Earlier(StoredEdition edition, StoredEdition inForce) ->
                        new Imported(
                                source,
                                snapshot.files(),
                                Status.EARLIER,
                                Optional.of(edition),
                                "%s is kept, but the edition of %s stays in force; `weir lists use %s %s` changes that."
                                        .formatted(
                                                edition.id(),
                                                inForce.id().listDate(),
                                                source,
                                                edition.id().contentHash().substring(0, 12)));
                case PutResult.Shrunken shrunken ->
                        new Imported(
                                source,
                                snapshot.files(),
                                Status.REFUSED,
                                Optional.empty(),
                                shrunken.reason());
            };
        } catch (Fault e) {
            return new Imported(
                    source, snapshot.files(), Status.FAILED, Optional.empty(), e.sentence());
        }
    }

    private static Imported stored(ListSnapshot snapshot, Status status, StoredEdition edition) {
        return new Imported(
                snapshot.id().source(), snapshot.files(), status, Optional.of(edition), "");
    }

    private static Imported failed(ReadLists.Failed failed) {
        Edition edition = failed.edition();
        return new Imported(
                edition.source(),
                edition.fileNames(),
                Status.FAILED,
                Optional.empty(),
                failed.fault().sentence());
    }
}
