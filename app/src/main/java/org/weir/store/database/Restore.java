package org.weir.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.weir.base.Fault;

/// Reads a backup back into a database that has nothing in it. All of it or nothing: what does not
/// agree with the manifest undoes the whole.
public final class Restore {
    /// The most bytes of a manifest or a key.
    static final int MAX_TEXT_BYTES = 1 << 20;

    private Restore() {}

    private record Entry(String table, long rows, String hash, List<String> columns) {}

    /// Reads a backup back.
    ///
    /// @param keys the folder for the keys
    /// @return how many rows were restored
    /// @throws Fault of kind USER if the database has something in it, of kind EXTERNAL if the
    ///   backup is damaged or the database cannot be written
    public static long read(Database database, Path file, Path keys) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> manifest = manifest(zip, file);
            if (hasRecord(database.owner())) {
                throw Fault.user(
                        "the database has a record already; a backup is only restored into an empty one.");
            }
            Migrations.run(database, Optional.of(value(manifest, "version ", file)));
            long rows = fill(database.owner(), zip, manifest, file);
            restoreKeys(zip, keys, file);
            Migrations.run(database);
            return rows;
        } catch (IOException e) {
            throw Fault.external("the backup %s cannot be read.".formatted(file), e);
        } catch (SQLException e) {
            throw Fault.external(
                    "the backup %s could not be restored (%s).".formatted(file, SqlState.of(e)));
        }
    }

    private static List<String> manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        List<String> lines =
                entry == null
                        ? List.of()
                        : new String(bytes(zip, entry), StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(Backup.FIRST)) {
            throw Fault.user("%s is no backup of Weir, or not whole.".formatted(file));
        }
        return lines;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_TEXT_BYTES + 1);
            if (bytes.length > MAX_TEXT_BYTES) {
                throw Fault.limit(
                        "%s in the backup is larger than %,d bytes."
                                .formatted(entry.getName(), MAX_TEXT_BYTES));
            }
            return bytes;
        }
    }

    private static String value(List<String> manifest, String name, Path file) {
        return manifest.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow(() -> damaged(file, "its manifest"));
    }

    private static boolean hasRecord(Login owner) throws SQLException {
        try (Connection connection = OwnerConnection.open(owner);
                PreparedStatement there =
                        connection.prepareStatement(
                                "select to_regclass('weir.event') is not null");
                ResultSet table = there.executeQuery()) {
            if (!table.next() || !table.getBoolean(1)) {
                return false;
            }
            try (PreparedStatement any =
                            connection.prepareStatement("select exists (select from weir.event)");
                    ResultSet rows = any.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static long fill(Login owner, ZipFile zip, List<String> manifest, Path file)
            throws IOException, SQLException {
        long all = 0;
        try (Connection connection = OwnerConnection.open(owner)) {
            connection.setAutoCommit(false);
            for (Entry entry : entries(manifest, file)) {
                all += fill(connection, zip, entry, file);
            }
            connection.commit();
        }
        return all;
    }

    private static long fill(Connection connection, ZipFile zip, Entry entry, Path file)
            throws IOException, SQLException {
        ZipEntry content = zip.getEntry(Backup.TABLES + entry.table);
        if (content == null) {
            throw damaged(file, entry.table);
        }
        MessageDigest digest = Backup.sha256();
        long rows;
        try (InputStream in = new DigestInputStream(zip.getInputStream(content), digest)) {
            rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    new Tables.Table(entry.table, entry.columns).copy("from stdin"),
                                    in);
        }
        if (rows != entry.rows || !HexFormat.of().formatHex(digest.digest()).equals(entry.hash)) {
            throw damaged(file, entry.table);
        }
        return rows;
    }

    /// What the manifest says of the tables. Names are checked: they become part of statements.
    private static List<Entry> entries(List<String> manifest, Path file) {
        List<Entry> entries = new ArrayList<>();
        for (String line : manifest) {
            if (line.startsWith("table ")) {
                String[] words = line.split(" ");
                boolean good =
                        words.length == 8
                                && words[1].matches("[a-z_]+")
                                && words[3].matches("\\d{1,18}")
                                && words[7].matches("[a-z_0-9]+(,[a-z_0-9]+)*");
                if (!good) {
                    throw damaged(file, "its manifest");
                }
                entries.add(
                        new Entry(
                                words[1],
                                Long.parseLong(words[3]),
                                words[5],
                                List.of(words[7].split(","))));
            }
        }
        return entries;
    }

    private static void restoreKeys(ZipFile zip, Path keys, Path file) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().startsWith(Backup.KEYS)) {
                String name = entry.getName().substring(Backup.KEYS.length());
                if (!name.matches("[a-z-]+\\.(key|pub)")) {
                    throw damaged(file, "the name of a key");
                }
                PrivateFile.write(keys.resolve(name), bytes(zip, entry));
            }
        }
    }

    private static Fault damaged(Path file, String what) {
        return Fault.external(
                "the backup %s is damaged (%s); nothing was restored.".formatted(file, what));
    }
}
