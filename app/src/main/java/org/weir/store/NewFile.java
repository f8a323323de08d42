package org.weir.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.weir.base.Fault;

/// A file that comes into being whole or not at all: written under another name, forced to the disk,
/// then renamed. Closed without being committed, it leaves nothing behind.
final class NewFile implements AutoCloseable {
    /// How the names of files begin that are being written, or were when Weir was killed.
    static final String PREFIX = "new-";

    private final Path folder;
    private final Path temporary;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final OutputStream stream;
    private boolean committed;

    /// Begins a file in `folder`.
    ///
    /// @param wrap comes between the file and what is written, in tests
    NewFile(Path folder, UnaryOperator<OutputStream> wrap) throws IOException {
        this.folder = folder;
        temporary =
                folder.resolve(
                        PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
        channel =
                FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        digest = sha256();
        OutputStream file = wrap.apply(Channels.newOutputStream(channel));
        stream = new BufferedOutputStream(new DigestOutputStream(file, digest), 64 << 10);
    }

    /// What to write to; buffered.
    OutputStream stream() {
        return stream;
    }

    /// Names what was written by what it is; nothing more may be written after.
    ///
    /// @return SHA-256 of all that was written, lower-case hexadecimal
    String hash() throws IOException {
        stream.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /// How many bytes were written out.
    long size() throws IOException {
        return channel.size();
    }

    /// Makes it the file `name`, in place of any other of that name.
    ///
    /// @return the file
    Path commit(String name) throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        Path target = folder.resolve(name);
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        committed = true;
        force(folder);
        return target;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!committed) {
            Files.deleteIfExists(temporary);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw Fault.internal("the Java machine has no SHA-256", e);
        }
    }

    /// Makes what was renamed in a folder last. Windows does so by itself and cannot be asked to.
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
