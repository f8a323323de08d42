package org.weir.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.cli.ListFiles;
import org.weir.cli.ListSource;
import org.weir.cli.ScreeningLists;
import org.weir.lists.published.FoundLists;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.ReadLimits;
import org.weir.screening.ScreeningIndex;

/// Lists from published files.
final class ReadableLists implements ListSource {
    @Override
    public ScreeningLists published(List<Path> paths) {
        PublishedLists published = new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);
        ReadLists read = published.read(ListFiles.in(paths));
        List<String> notes = new ArrayList<>();
        List<String> failures = new ArrayList<>();
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
            throw Fault.external(
                    "none of the lists could be read: " + String.join(" ", failures));
        }
        return new ScreeningLists(
                ScreeningIndex.build(read.snapshots()), notes, read.problems(), failures);
    }

    @Override
    public Optional<ScreeningLists> imported() {
        return Optional.empty();
    }
}
