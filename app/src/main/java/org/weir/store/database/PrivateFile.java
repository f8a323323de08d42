package org.weir.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.weir.base.Fault;

/// Files and folders that only their owner reads: keys, passwords, backups.
public final class PrivateFile {
    private PrivateFile() {}

    /// Writes a file whole, in place of any that was there.
    ///
    /// @throws Fault of kind EXTERNAL if it cannot be written
    public static void write(Path file, byte[] content) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        folder(folder);
        Path temporary = folder.resolve(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(temporary);
            try (FileChannel channel =
                    FileChannel.open(
                            temporary,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            only(temporary, "rw-------"))) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Fault.external("%s could not be written.".formatted(file), e);
        }
    }

    /// Makes a folder where it is missing.
    ///
    /// @throws Fault of kind EXTERNAL if it cannot be made
    public static Path folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, only(folder, "rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw Fault.external("%s could not be made.".formatted(folder), e);
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
