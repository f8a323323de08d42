package org.weir.app.server;

import java.util.ArrayList;
import java.util.List;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.http.ListImports;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.PutResult;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;
import org.weir.store.lists.JdbcListStore;

/// Imports lists into the database. Nodes follow by themselves within a second or two: whoever
/// imports does not wait until whole populations are screened again.
final class ServerListImports implements ListImports {
    private final JdbcListStore store;

    ServerListImports(JdbcListStore store) {
        this.store = store;
    }

    @Override
    public Imported run(Actor actor, List<PublishedFile> files, boolean shrunken) {
        actor.require(Permission.MANAGE_LISTS);
        ReadLists read = new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT).read(files);
        List<PutResult> results = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        read.failed()
                .forEach(one ->
                        failed.add(new Failure(one.edition().source(), one.fault().sentence())));
        try (ListWriter writer = store.as(actor).write()) {
            for (ListSnapshot snapshot : read.snapshots()) {
                try {
                    results.add(
                            writer.put(
                                    snapshot, shrunken ? ShrinkGuard.OPEN : ShrinkGuard.DEFAULT));
                } catch (Fault e) {
                    failed.add(new Failure(snapshot.id().source(), e.sentence()));
                }
            }
        }
        return new Imported(results, failed, read.found().unrecognised(), read.problems());
    }
}
