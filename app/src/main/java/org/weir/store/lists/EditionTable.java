package org.weir.store.lists;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;

/// The tables `list_edition`, `list_content` and `list_state`.
final class EditionTable {
    private static final int PIECE_BYTES = 1 << 20;

    private final JdbcClient jdbc;

    EditionTable(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /// An edition and the hash of its bytes.
    record Row(StoredEdition edition, String fileHash) {
        SnapshotId id() {
            return edition.id();
        }
    }

    List<Row> all() {
        return jdbc.sql(
                        "select * from list_edition order by source, list_date desc, stored_at desc")
                .query(EditionTable::row)
                .list();
    }

    List<Row> inForce() {
        return jdbc.sql("select * from list_edition where in_force order by source")
                .query(EditionTable::row)
                .list();
    }

    Optional<Row> find(SnapshotId id) {
        return jdbc.sql(
                        "select * from list_edition where source = ? and list_date = ? and content_hash = ?")
                .params(id.source(), id.listDate(), id.contentHash())
                .query(EditionTable::row)
                .optional();
    }

    /// Adds an edition, or puts it in place of one read from the same published bytes.
    void put(Row row) {
        StoredEdition edition = row.edition();
        if (edition.inForce()) {
            jdbc.sql("update list_edition set in_force = false where source = ? and in_force")
                    .param(edition.id().source())
                    .update();
        }
        StoredEdition.ChangeCounts changes = edition.changes();
        jdbc.sql(
                        """
                        insert into list_edition (source, list_date, content_hash, format, files, entries,
                            names, stored_at, added, removed, changed, in_force, bytes, file_hash)
                        values (:source, :date, :hash, :format, :files, :entries, :names, :at, :added,
                            :removed, :changed, :inForce, :bytes, :fileHash)
                        on conflict (source, list_date, content_hash) do update set format = excluded.format,
                            files = excluded.files, entries = excluded.entries, names = excluded.names,
                            stored_at = excluded.stored_at, added = excluded.added,
                            removed = excluded.removed, changed = excluded.changed,
                            in_force = excluded.in_force, bytes = excluded.bytes,
                            file_hash = excluded.file_hash
                        """)
                .param("source", edition.id().source())
                .param("date", edition.id().listDate())
                .param("hash", edition.id().contentHash())
                .param("format", edition.format())
                .param("files", edition.files().toArray(new String[0]))
                .param("entries", edition.entries())
                .param("names", edition.names())
                .param("at", OffsetDateTime.ofInstant(edition.storedAt(), ZoneOffset.UTC))
                .param("added", changes == null ? null : changes.added())
                .param("removed", changes == null ? null : changes.removed())
                .param("changed", changes == null ? null : changes.changed())
                .param("inForce", edition.inForce())
                .param("bytes", edition.bytes())
                .param("fileHash", row.fileHash())
                .update();
    }

    /// Takes all editions of a source out of force: screenings on record still need them.
    int takeOutOfForce(String source) {
        return jdbc.sql("update list_edition set in_force = false where source = ? and in_force")
                .param(source)
                .update();
    }

    void putContent(String fileHash, byte[] content) {
        for (int piece = 0; piece * PIECE_BYTES < content.length; piece++) {
            int from = piece * PIECE_BYTES;
            jdbc.sql(
                            "insert into list_content (file_hash, piece, content) values (?, ?, ?) on conflict do nothing")
                    .params(
                            fileHash,
                            piece,
                            Arrays.copyOfRange(
                                    content, from, Math.min(content.length, from + PIECE_BYTES)))
                    .update();
        }
    }

    /// The bytes of a snapshot, read piece by piece.
    InputStream content(String fileHash) {
        return new Pieces(fileHash);
    }

    private final class Pieces extends InputStream {
        private final String fileHash;
        private int next;
        private byte[] piece = new byte[0];
        private int at;

        Pieces(String fileHash) {
            this.fileHash = fileHash;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == piece.length) {
                piece =
                        jdbc.sql(
                                        "select content from list_content where file_hash = ? and piece = ?")
                                .params(fileHash, next++)
                                .query((rows, _) -> rows.getBytes(1))
                                .optional()
                                .orElseGet(() -> new byte[0]);
                at = 0;
            }
            if (piece.length == 0) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }
    }

    /// The number of the state of lists now; 0 where there never was a list.
    long state() {
        return jdbc.sql("select coalesce(max(number), 0) from list_state")
                .query(Long.class)
                .single();
    }

    Optional<List<SnapshotId>> state(long number) {
        return jdbc.sql("select snapshots from list_state where number = ?")
                .param(number)
                .query((rows, _) -> SnapshotNames.read(rows.getArray(1)))
                .optional();
    }

    /// Gives what is in force now the next number.
    long addState(Instant at) {
        long number = state() + 1;
        jdbc.sql("insert into list_state (number, at, snapshots) values (?, ?, ?)")
                .params(
                        number,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        inForce().stream()
                                .map(row -> SnapshotNames.of(row.id()))
                                .toArray(String[]::new))
                .update();
        return number;
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        int added = rows.getInt("added");
        StoredEdition.ChangeCounts changes =
                rows.wasNull()
                        ? null
                        : new StoredEdition.ChangeCounts(
                                added, rows.getInt("removed"), rows.getInt("changed"));
        return new Row(
                new StoredEdition(
                        new SnapshotId(
                                rows.getString("source"),
                                rows.getObject("list_date", LocalDate.class),
                                rows.getString("content_hash")),
                        rows.getString("format"),
                        List.of((String[]) rows.getArray("files").getArray()),
                        rows.getInt("entries"),
                        rows.getInt("names"),
                        rows.getObject("stored_at", OffsetDateTime.class).toInstant(),
                        changes,
                        rows.getBoolean("in_force"),
                        rows.getLong("bytes")),
                rows.getString("file_hash"));
    }
}
