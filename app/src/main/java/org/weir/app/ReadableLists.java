package org.weir.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.cli.DataFolders;
import org.weir.cli.ListSource;
import org.weir.cli.ScreeningLists;
import org.weir.cli.lists.PublishedPaths;
import org.weir.lists.ListsInForce;
import org.weir.lists.published.FoundLists;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.screening.ScreeningIndex;

/// Lists from published files, and those in store.
///
/// @param folders where the store is
record ReadableLists(DataFolders folders) implements ListSource {
    @Override
    public ScreeningLists published(List<Path> paths) {
        PublishedPaths files = PublishedPaths.find(paths);
        ReadLists read =
                new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT).read(files.files());
        List<String> notes = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Problem problem : files.problems()) {
            failures.add(problem.toString());
        }
        for (FoundLists.SetAside other : read.found().setAside()) {
            notes.add("set aside: %s: %s".formatted(other.edition(), other.reason()));
        }
        for (FoundLists.Unrecognised file : read.found().unrecognised()) {
            (file.damaged() ? failures : notes)
                    .add("not used: %s: %s".formatted(file.file(), file.reason()));
        }
        for (ReadLists.Failed failed : read.failed()) {
            failures.add("%s: %s".formatted(failed.edition().source(), failed.fault().sentence()));
        }
        if (read.snapshots().isEmpty()) {
            throw Fault.external("none of the lists could be read: " + String.join(" ", failures));
        }
        return new ScreeningLists(
                ScreeningIndex.build(read.snapshots()), notes, read.problems(), failures);
    }

    @Override
    public Optional<ScreeningLists> imported(@Nullable Path data) {
        ListsInForce lists = folders.lists(folders.folder(data)).inForce();
        if (lists.editions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ScreeningLists(KeptIndex.of(lists), List.of(), List.of(), List.of()));
    }
}
