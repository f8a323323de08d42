package org.weir.store;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.weir.lists.ListsInForce;

/// Files made from the snapshots in force, to save making them again: `NAME-KEY.derived`, where the
/// key follows from the names and bytes of exactly those snapshots. The content is followed by its
/// length (8 bytes), its CRC-32C (4) and a mark (4), little-endian. They can be lost without harm.
final class DerivedFiles {
    private static final String SUFFIX = ".derived";
    private static final int END_BYTES = 16;
    private static final int MARK = 0x444E4521; // "!END"
    private static final long MOST_AT_ONCE = 1L << 30;

    private DerivedFiles() {}

    /// What names this very set of snapshots: 32 hexadecimal digits.
    static String key(List<Register.Entry> inForce) {
        MessageDigest digest = NewFile.sha256();
        // The file's name holds a hash of its bytes: a list read anew by a better reader has the
        // same id.
        inForce.stream()
                .map(entry -> entry.id().contentHash() + " " + entry.file() + "\n")
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /// Maps the content; empty where there is none or it is damaged.
    static Optional<MemorySegment> open(StoreFolder folder, String name, String key) {
        Path path = folder.derived().resolve(fileName(name, key));
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long length = channel.size() - END_BYTES;
            if (length < 0) {
                return Optional.empty();
            }
            ByteBuffer end = ByteBuffer.allocate(END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(end, length);
            if (end.getInt(12) != MARK || end.getLong(0) != length) {
                return Optional.empty();
            }
            MemorySegment content = StoreFolder.map(channel).asSlice(0, length);
            return checksum(content) == end.getInt(8) ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Writes the content, unless somebody else is just doing so.
    ///
    /// @return whether it was written
    static boolean keep(
            StoreFolder folder, String name, String key, ListsInForce.ContentWriter writer) {
        Path derived = folder.derived();
        String fileName = fileName(name, key);
        try {
            // An import may have changed the set while the content was being made.
            if (!Files.isDirectory(derived) || !key(folder.register().inForce()).equals(key)) {
                return false;
            }
            Optional<WriteLock> lock = lock(folder);
            if (lock.isEmpty()) {
                return false;
            }
            try (WriteLock _ = lock.get();
                    NewFile file = new NewFile(derived, folder.wrap())) {
                CheckedOutputStream stream = new CheckedOutputStream(file.stream(), new CRC32C());
                writer.write(stream);
                stream.flush();
                ByteBuffer end = ByteBuffer.allocate(END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
                end.putLong(file.size()).putInt((int) stream.getChecksum().getValue()).putInt(MARK);
                file.stream().write(end.array());
                file.commit(fileName);
                drop(folder, key, true);
                dropFormer(folder, fileName);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Deletes what was made from other sets of snapshots.
    static void dropOthers(StoreFolder folder, String key) {
        try {
            Optional<WriteLock> lock = lock(folder);
            if (lock.isPresent()) {
                try (WriteLock _ = lock.get()) {
                    drop(folder, key, true);
                }
            } else {
                drop(folder, key, false);
            }
        } catch (IOException e) {
            // Harmless: what belongs to another set is never opened.
        }
    }

    /// @param unfinished whether also what is being written; only under the lock
    private static void drop(StoreFolder folder, String key, boolean unfinished)
            throws IOException {
        for (Path file : StoreFolder.filesIn(folder.derived())) {
            String name = file.getFileName().toString();
            boolean stale = name.endsWith(SUFFIX) && !name.endsWith("-" + key + SUFFIX);
            if (stale || unfinished && name.startsWith(NewFile.PREFIX)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Deletes what an earlier version made in place of this file: the word before the first `-` of
    /// a name says what it is, the rest its version.
    private static void dropFormer(StoreFolder folder, String fileName) throws IOException {
        String kind = fileName.substring(0, fileName.indexOf('-') + 1);
        for (Path file : StoreFolder.filesIn(folder.derived())) {
            String name = file.getFileName().toString();
            if (name.startsWith(kind) && name.endsWith(SUFFIX) && !name.equals(fileName)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Optional<WriteLock> lock(StoreFolder folder) throws IOException {
        return WriteLock.take(folder.derived().resolve("lock"), folder.clock().instant());
    }

    private static String fileName(String name, String key) {
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("not a name for a derived file: " + name);
        }
        return name + "-" + key + SUFFIX;
    }

    private static int checksum(MemorySegment content) {
        CRC32C crc = new CRC32C();
        long length = content.byteSize();
        for (long at = 0; at < length; at += MOST_AT_ONCE) {
            crc.update(content.asSlice(at, Math.min(MOST_AT_ONCE, length - at)).asByteBuffer());
        }
        return (int) crc.getValue();
    }
}
