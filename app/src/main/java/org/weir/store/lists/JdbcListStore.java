package org.weir.store.lists;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListStore;
import org.weir.lists.ListWriter;
import org.weir.lists.ListsInForce;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;

/// Lists in the database, for all nodes: which are in force, every state that ever was, and the
/// snapshots themselves, of which each node keeps copies in a folder of its own. No edition is ever
/// dropped, because a screening on record may have to be replayed from it.
public final class JdbcListStore implements ListStore {
    private static final Duration KEEP_DERIVED = Duration.ofDays(2);

    private final DataSource source;
    private final Acts acts;
    private final Actor actor;
    private final EditionTable table;
    private final SnapshotCache cache;

    /// @param source connections of the application's login
    /// @param acts over the same source
    /// @param actor on whose behalf lists are written
    /// @param folder for this node's copies
    public JdbcListStore(DataSource source, Acts acts, Actor actor, Path folder) {
        this(source, acts, actor, new EditionTable(source), new SnapshotCache(folder));
    }

    private JdbcListStore(
            DataSource source, Acts acts, Actor actor, EditionTable table, SnapshotCache cache) {
        this.source = source;
        this.acts = acts;
        this.actor = actor;
        this.table = table;
        this.cache = cache;
    }

    /// The same store, written on behalf of somebody else.
    public JdbcListStore as(Actor other) {
        return new JdbcListStore(source, acts, other, table, cache);
    }

    /// The number of the state of lists now, which grows with every change; 0 before the first.
    public long state() {
        return table.state();
    }

    /// The snapshots of a state, opened, in the order of the index.
    ///
    /// @throws Fault of kind EXTERNAL if there is no such state, or a snapshot cannot be read
    public ListsInForce state(long number) {
        List<SnapshotId> ids =
                table.state(number)
                        .orElseThrow(() ->
                                Fault.external("there is no state %d of lists.".formatted(number)));
        List<EditionTable.Row> rows =
                ids.stream().map(id -> table.find(id).orElseThrow(() -> notInStore(id))).toList();
        return new State(rows, rows.stream().map(this::open).toList());
    }

    @Override
    public ListsInForce inForce() {
        long number = state();
        return number == 0 ? new State(List.of(), List.of()) : state(number);
    }

    @Override
    public List<StoredEdition> editions() {
        return table.all().stream().map(EditionTable.Row::edition).toList();
    }

    @Override
    public ListSnapshot open(SnapshotId id) {
        return open(table.find(id).orElseThrow(() -> notInStore(id)));
    }

    @Override
    public ListWriter write() {
        return JdbcListWriter.begin(source, acts, actor, table, this);
    }

    ListSnapshot open(EditionTable.Row row) {
        return cache.open(row.fileHash(), () -> table.content(row.fileHash()));
    }

    /// Deletes what was derived from lists that are long out of force.
    ///
    /// @param now the time
    public void tidy(Instant now) {
        cache.dropDerivedBefore(now.minus(KEEP_DERIVED));
    }

    static Fault notInStore(SnapshotId id) {
        return Fault.user("no edition " + id + " is in store.");
    }

    private final class State implements ListsInForce {
        private final List<EditionTable.Row> rows;
        private final List<ListSnapshot> snapshots;

        State(List<EditionTable.Row> rows, List<ListSnapshot> snapshots) {
            this.rows = rows;
            this.snapshots = snapshots;
        }

        @Override
        public List<StoredEdition> editions() {
            return rows.stream().map(EditionTable.Row::edition).toList();
        }

        @Override
        public List<ListSnapshot> snapshots() {
            return snapshots;
        }

        @Override
        public Optional<MemorySegment> derived(String name) {
            return cache.derived(name + "-" + key());
        }

        @Override
        public boolean keepDerived(String name, ContentWriter writer) {
            return cache.keepDerived(name + "-" + key(), writer);
        }

        private String key() {
            var digest = SnapshotCache.sha256();
            rows.forEach(row ->
                    digest.update(
                            (row.fileHash() + "\n")
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return java.util.HexFormat.of().formatHex(digest.digest(), 0, 16);
        }
    }
}
