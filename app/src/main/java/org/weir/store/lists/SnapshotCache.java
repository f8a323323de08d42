package org.weir.store.lists;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListsInForce;
import org.weir.lists.codec.SnapshotReader;
import org.weir.store.database.PrivateFile;

/// A node's own copies of what the database holds, as files that are mapped into memory: snapshots
/// by the hash of their bytes, and what was derived from them. It can be lost without harm.
final class SnapshotCache {
    private static final String SNAPSHOT = ".snapshot";
    private static final String DERIVED = ".derived";

    private final Path folder;

    /// @param folder made where it is missing
    SnapshotCache(Path folder) {
        this.folder = PrivateFile.folder(folder);
    }

    /// Reads the bytes of a snapshot from where they are kept.
    interface Fetch {
        InputStream open() throws IOException;
    }

    /// Opens a snapshot, fetching it first where it is not here or damaged.
    ///
    /// @param hash SHA-256 of its bytes
    ListSnapshot open(String hash, Fetch fetch) {
        Path file = folder.resolve(checked(hash) + SNAPSHOT);
        try {
            if (!Files.exists(file)) {
                fetch(file, hash, fetch);
            }
            return SnapshotReader.open(map(file), file.toString());
        } catch (IOException e) {
            throw Fault.external(
                    "the copy of a list snapshot, %s, cannot be read.".formatted(file), e);
        } catch (Fault damaged) {
            try {
                fetch(file, hash, fetch);
                return SnapshotReader.open(map(file), file.toString());
            } catch (IOException e) {
                throw damaged;
            }
        }
    }

    private void fetch(Path file, String hash, Fetch fetch) throws IOException {
        Path temporary = Files.createTempFile(folder, "new-", ".part");
        try {
            MessageDigest digest = sha256();
            try (InputStream in = fetch.open();
                    DigestOutputStream out =
                            new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
                in.transferTo(out);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                throw Fault.external(
                        "a list snapshot in the database is not what it was when it was stored (%s)."
                                .formatted(hash));
            }
            Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Maps what was kept under a name.
    Optional<MemorySegment> derived(String name) {
        Path file = folder.resolve(checked(name) + DERIVED);
        try {
            return Files.exists(file) ? Optional.of(map(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps something under a name; only whole.
    boolean keepDerived(String name, ListsInForce.ContentWriter writer) {
        Path file = folder.resolve(checked(name) + DERIVED);
        try {
            Path temporary = Files.createTempFile(folder, "new-", ".part");
            try {
                try (var out =
                        new java.io.BufferedOutputStream(
                                Files.newOutputStream(temporary), 1 << 16)) {
                    writer.write(out);
                }
                Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return true;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /// Deletes derived files that were not written or opened since.
    void dropDerivedBefore(Instant since) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(DERIVED)).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(FileTime.from(since)) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Harmless: they only take room.
        }
    }

    private static MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    private static String checked(String name) {
        if (!name.matches("[A-Za-z0-9-]{1,100}")) {
            throw new IllegalArgumentException("not a name for a file: " + name);
        }
        return name;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
