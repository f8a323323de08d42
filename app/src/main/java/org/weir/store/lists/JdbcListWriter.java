package org.weir.store.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.audit.ActKind;
import org.weir.base.Fault;
import org.weir.lists.Download;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.Listing;
import org.weir.lists.PutResult;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;
import org.weir.lists.codec.SnapshotWriter;

/// Writes lists to the database, one writer at a time over all nodes. Each change is an act of its
/// own, with its event.
final class JdbcListWriter implements ListWriter {
    private static final String TRY_LOCK =
            "select pg_try_advisory_lock(hashtextextended('weir.lists', 0))";

    private final Connection lock;
    private final Acts acts;
    private final Actor actor;
    private final EditionTable table;
    private final DownloadTable downloads;
    private final JdbcListStore store;

    private JdbcListWriter(
            Connection lock,
            DataSource source,
            Acts acts,
            Actor actor,
            EditionTable table,
            JdbcListStore store) {
        this.lock = lock;
        this.acts = acts;
        this.actor = actor;
        this.table = table;
        this.downloads = new DownloadTable(source);
        this.store = store;
    }

    static JdbcListWriter begin(
            DataSource source, Acts acts, Actor actor, EditionTable table, JdbcListStore store) {
        try {
            Connection connection = source.getConnection();
            boolean locked = false;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(TRY_LOCK)) {
                locked = rows.next() && rows.getBoolean(1);
            } finally {
                if (!locked) {
                    connection.close();
                }
            }
            if (!locked) {
                throw Fault.external(
                        "The lists are just being written by somebody else: nothing was changed; try again when that has ended.");
            }
            return new JdbcListWriter(connection, source, acts, actor, table, store);
        } catch (SQLException e) {
            throw Fault.external("the lists in the database cannot be written.", e);
        }
    }

    @Override
    public PutResult put(ListSnapshot snapshot, ShrinkGuard guard) {
        SnapshotId id = snapshot.id();
        if (snapshot.size() == 0) {
            throw Fault.external(
                    "%s of %s has no entry: nothing was changed."
                            .formatted(id.source(), id.listDate()));
        }
        Optional<EditionTable.Row> known = table.find(id);
        Optional<EditionTable.Row> current =
                table.inForce().stream()
                        .filter(row -> row.id().source().equals(id.source()))
                        .findFirst();
        boolean takesForce =
                current.isEmpty()
                        || known.map(row -> row.edition().inForce())
                                .orElseGet(() ->
                                        !id.listDate().isBefore(current.get().id().listDate()));
        int names = names(snapshot);
        if (takesForce && current.isPresent()) {
            StoredEdition inForce = current.get().edition();
            if (!guard.lets(snapshot.size(), inForce.entries())
                    || !guard.lets(names, inForce.names())) {
                return refused(new PutResult.Shrunken(id, snapshot.size(), names, inForce, guard));
            }
        }
        byte[] content = content(snapshot);
        String hash = HexFormat.of().formatHex(SnapshotCache.sha256().digest(content));
        if (known.isPresent() && known.get().fileHash().equals(hash)) {
            StoredEdition edition = known.get().edition();
            return edition.inForce() || current.isEmpty()
                    ? new PutResult.Unchanged(edition)
                    : new PutResult.Earlier(edition, current.get().edition());
        }
        if (known.isEmpty() && current.isPresent() && isReissue(current.get(), snapshot)) {
            return new PutResult.Unchanged(current.get().edition());
        }
        StoredEdition.@Nullable ChangeCounts changes = changes(snapshot);
        return stored(snapshot, names, content, hash, changes, takesForce, current);
    }

    private PutResult stored(
            ListSnapshot snapshot,
            int names,
            byte[] content,
            String hash,
            StoredEdition.@Nullable ChangeCounts changes,
            boolean takesForce,
            Optional<EditionTable.Row> current) {
        StoredEdition edition =
                acts.perform(
                        actor,
                        notes -> {
                            StoredEdition added =
                                    new StoredEdition(
                                            snapshot.id(),
                                            snapshot.format(),
                                            snapshot.files(),
                                            snapshot.size(),
                                            names,
                                            notes.at(),
                                            changes,
                                            takesForce,
                                            content.length);
                            table.putContent(hash, content);
                            table.put(new EditionTable.Row(added, hash));
                            String state =
                                    takesForce ? Long.toString(table.addState(notes.at())) : "";
                            notes.note(
                                    ActKind.LIST_CHANGED,
                                    "list:" + snapshot.id().source(),
                                    "edition",
                                    SnapshotNames.of(snapshot.id()),
                                    "entries",
                                    Integer.toString(snapshot.size()),
                                    "state",
                                    state);
                            return added;
                        });
        return takesForce || current.isEmpty()
                ? new PutResult.InForce(edition, current.map(EditionTable.Row::edition))
                : new PutResult.Earlier(edition, current.get().edition());
    }

    private PutResult refused(PutResult.Shrunken shrunken) {
        return acts.perform(
                actor,
                notes -> {
                    notes.note(
                            ActKind.LIST_REFUSED,
                            "list:" + shrunken.id().source(),
                            "edition",
                            SnapshotNames.of(shrunken.id()),
                            "entries",
                            Integer.toString(shrunken.entries()),
                            "entries-in-force",
                            Integer.toString(shrunken.inForce().entries()));
                    return shrunken;
                });
    }

    @Override
    public StoredEdition bringIntoForce(SnapshotId id) {
        EditionTable.Row row = table.find(id).orElseThrow(() -> JdbcListStore.notInStore(id));
        if (row.edition().inForce()) {
            return row.edition();
        }
        store.open(row);
        return acts.perform(
                actor,
                notes -> {
                    StoredEdition it = row.edition();
                    StoredEdition edition =
                            new StoredEdition(
                                    it.id(),
                                    it.format(),
                                    it.files(),
                                    it.entries(),
                                    it.names(),
                                    it.storedAt(),
                                    it.changes(),
                                    true,
                                    it.bytes());
                    table.put(new EditionTable.Row(edition, row.fileHash()));
                    note(notes, id.source(), SnapshotNames.of(id));
                    return edition;
                });
    }

    @Override
    public int remove(String source) {
        if (table.inForce().stream().noneMatch(row -> row.id().source().equals(source))) {
            return 0;
        }
        return acts.perform(
                actor,
                notes -> {
                    int removed = table.takeOutOfForce(source);
                    note(notes, source, "");
                    return removed;
                });
    }

    private void note(Acts.Notes notes, String source, String edition) {
        notes.note(
                ActKind.LIST_CHANGED,
                "list:" + source,
                "edition",
                edition,
                "state",
                Long.toString(table.addState(notes.at())));
    }

    @Override
    public Optional<StoredEdition> inForce(SnapshotId id) {
        return table.find(id).map(EditionTable.Row::edition).filter(StoredEdition::inForce);
    }

    @Override
    public Optional<Download> download(String address) {
        return downloads.find(address);
    }

    @Override
    public void note(Download download) {
        downloads.put(download);
    }

    @Override
    public void close() {
        try (lock;
                Statement statement = lock.createStatement()) {
            statement.execute("select pg_advisory_unlock(hashtextextended('weir.lists', 0))");
        } catch (SQLException e) {
            // The database gives the lock up with the connection.
        }
    }

    /// Against the edition of the source before it by date; null where there is none, or it is
    /// damaged: all the more should the new one be kept.
    private StoredEdition.@Nullable ChangeCounts changes(ListSnapshot snapshot) {
        SnapshotId id = snapshot.id();
        return table.all().stream()
                .filter(row -> row.id().source().equals(id.source()))
                .filter(row -> !row.id().listDate().isAfter(id.listDate()))
                .filter(row -> !row.id().equals(id))
                .findFirst()
                .map(row -> changes(row, snapshot))
                .orElse(null);
    }

    private StoredEdition.@Nullable ChangeCounts changes(
            EditionTable.Row before, ListSnapshot after) {
        try {
            return StoredEdition.ChangeCounts.of(ListDelta.between(store.open(before), after));
        } catch (Fault e) {
            return null;
        }
    }

    /// Whether it is the very content that is in force, under the date of another copy.
    private boolean isReissue(EditionTable.Row current, ListSnapshot snapshot) {
        StoredEdition.ChangeCounts none = new StoredEdition.ChangeCounts(0, 0, 0);
        return current.id().contentHash().equals(snapshot.id().contentHash())
                && current.edition().format().equals(snapshot.format())
                && none.equals(changes(current, snapshot));
    }

    private static int names(ListSnapshot snapshot) {
        int names = 0;
        for (Listing listing : snapshot.listings()) {
            names += listing.names().size();
        }
        return names;
    }

    private static byte[] content(ListSnapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try {
            SnapshotWriter.write(snapshot, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
