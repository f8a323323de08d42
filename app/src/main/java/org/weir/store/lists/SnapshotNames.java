package org.weir.store.lists;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.weir.base.Fault;
import org.weir.lists.SnapshotId;

/// Names of snapshots as the database has them: `source@date#hash`, the hash whole.
public final class SnapshotNames {
    private SnapshotNames() {}

    /// The name of a snapshot.
    public static String of(SnapshotId id) {
        return id.source() + "@" + id.listDate() + "#" + id.contentHash();
    }

    /// The snapshot of a name.
    ///
    /// @throws Fault of kind EXTERNAL if it is no name
    public static SnapshotId read(String name) {
        int hash = name.lastIndexOf('#');
        int date = hash < 0 ? -1 : name.lastIndexOf('@', hash);
        try {
            if (date > 0) {
                return new SnapshotId(
                        name.substring(0, date),
                        LocalDate.parse(name.substring(date + 1, hash)),
                        name.substring(hash + 1));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Fault.external("the database names a list snapshot that cannot be read: " + name);
    }

    /// The snapshots of an array of names.
    ///
    /// @throws SQLException if the array cannot be read
    public static List<SnapshotId> read(Array names) throws SQLException {
        List<SnapshotId> ids = new ArrayList<>();
        for (String name : (String[]) names.getArray()) {
            ids.add(read(name));
        }
        return ids;
    }
}
