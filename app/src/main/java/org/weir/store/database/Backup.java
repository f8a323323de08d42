package org.weir.store.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.weir.base.Fault;

/// Writes everything that is kept into one file: a zip with a table an entry in PostgreSQL's own
/// binary form, the keys, and at its end a manifest with the number of rows and the hash of each.
/// It is a picture of one moment, taken while the server runs.
///
/// ```
/// weir backup 1
/// version 3
/// created 2026-11-22T10:00:00Z
/// table account rows 12 sha256 HEX columns id,login_name,…
/// ```
public final class Backup {
    static final String FIRST = "weir backup 1";
    static final String MANIFEST = "manifest";
    static final String TABLES = "tables/";
    static final String KEYS = "keys/";

    private Backup() {}

    /// Writes a backup.
    ///
    /// @param owner the owner's login
    /// @param file appears only when it is whole, for its owner's eyes alone
    /// @param keys the key files by their names
    /// @param now the time
    /// @return how many rows it holds
    /// @throws Fault of kind EXTERNAL if the database cannot be read or the file not written
    public static long write(Login owner, Path file, Map<String, byte[]> keys, Instant now) {
        Path whole = file.toAbsolutePath();
        Path temporary = whole.resolveSibling(whole.getFileName() + ".part");
        // Made first with the rights that the whole file is to have.
        PrivateFile.write(temporary, new byte[0]);
        try {
            long rows;
            try (Connection connection = OwnerConnection.open(owner);
                    ZipOutputStream zip =
                            new ZipOutputStream(
                                    new BufferedOutputStream(
                                            Files.newOutputStream(temporary), 1 << 16))) {
                zip.setLevel(1);
                rows = write(connection, zip, keys, now);
            }
            Files.move(
                    temporary,
                    whole,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException | SQLException e) {
            throw Fault.external("the backup %s could not be written.".formatted(file), e);
        } finally {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                // It only takes room.
            }
        }
    }

    private static long write(
            Connection connection, ZipOutputStream zip, Map<String, byte[]> keys, Instant now)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        StringBuilder manifest = new StringBuilder(FIRST).append('\n');
        manifest.append("version ").append(Tables.version(connection)).append('\n');
        manifest.append("created ").append(now).append('\n');
        long all = 0;
        for (Tables.Table table : Tables.kept(connection)) {
            zip.putNextEntry(new ZipEntry(TABLES + table.name()));
            DigestOutputStream digest = new DigestOutputStream(new Open(zip), sha256());
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(table.copy("to stdout"), digest);
            zip.closeEntry();
            manifest.append("table ").append(table.name()).append(" rows ").append(rows);
            manifest.append(" sha256 ")
                    .append(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
            manifest.append(" columns ").append(String.join(",", table.columns())).append('\n');
            all += rows;
        }
        for (Map.Entry<String, byte[]> key : keys.entrySet()) {
            put(zip, KEYS + key.getKey(), key.getValue());
        }
        put(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        connection.rollback();
        return all;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Stays open when a table is done: the next follows.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
