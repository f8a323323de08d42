package org.weir.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write in a folder, for one process at a time; a process that ends in whatever way
/// gives it up. The lock file says who holds it.
public final class WriteLock implements AutoCloseable {
    // Far behind the text, so that systems where a lock forbids reading still let others read it.
    private static final long LOCKED_AT = 1L << 40;

    // POSIX gives a process's lock up when the process closes the file anywhere: a file that this
    // process has locked must not be opened again.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriteLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock; empty where somebody else holds it.
    ///
    /// @param now for those who ask who holds it
    /// @throws IOException if the lock file cannot be opened
    public static Optional<WriteLock> take(Path file, Instant now) throws IOException {
        Path real = real(file);
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            FileChannel channel =
                    FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                taken = channel.tryLock(LOCKED_AT, 1, false) != null;
                if (taken) {
                    sign(channel, now);
                    return Optional.of(new WriteLock(real, channel));
                }
                return Optional.empty();
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } finally {
            if (!taken) {
                HELD.remove(real);
            }
        }
    }

    /// Who holds the lock: `process 4711, since 2026-01-31T10:00:00Z`.
    public static String holder(Path file) {
        try {
            if (HELD.contains(real(file))) {
                return "this process";
            }
            String text = Files.readString(file).strip();
            return text.isEmpty() || text.length() > 100 ? "another process" : text;
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system gives the lock up with the process at the latest.
        } finally {
            HELD.remove(file);
        }
    }

    private static Path real(Path file) throws IOException {
        return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent())
                .toRealPath()
                .resolve(file.getFileName());
    }

    private static void sign(FileChannel channel, Instant now) {
        try {
            String text = "process " + ProcessHandle.current().pid() + ", since " + now + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // Only for those who ask; a full disk is told of by what is written next.
        }
    }
}
