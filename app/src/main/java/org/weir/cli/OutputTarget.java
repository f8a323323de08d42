package org.weir.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// Where results are written: standard output, or a file that appears only when it is complete.
public final class OutputTarget implements AutoCloseable {
    private final OutputStream stream;
    private final String name;
    private final @Nullable FileChannel channel;
    private final @Nullable Path temporary;
    private final @Nullable Path target;
    private boolean moved;

    private OutputTarget(
            OutputStream stream,
            String name,
            @Nullable FileChannel channel,
            @Nullable Path temporary,
            @Nullable Path target) {
        this.stream = stream;
        this.name = name;
        this.channel = channel;
        this.temporary = temporary;
        this.target = target;
    }

    /// Checks that a file could be written there, before anything is read.
    ///
    /// @throws Fault of kind USER if it could not
    static void check(@Nullable Path file) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw Fault.user(file + " is a folder; name a file in it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Fault.user("cannot write %s: its folder does not exist.".formatted(file));
        }
    }

    /// Opens the file, or standard output where there is none.
    ///
    /// Ends the command if it cannot be written there
    public static OutputTarget open(@Nullable Path file, Console console) {
        if (file == null) {
            return new OutputTarget(console.results(), "standard output", null, null, null);
        }
        try {
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                // A device or a pipe cannot be replaced.
                return new OutputTarget(
                        Files.newOutputStream(place), file.toString(), null, null, null);
            }
            Path temporary =
                    place.resolveSibling(
                            ".%s.%d.part"
                                    .formatted(place.getFileName(), ProcessHandle.current().pid()));
            FileChannel channel =
                    FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
            return new OutputTarget(
                    new ChannelOutput(channel), file.toString(), channel, temporary, place);
        } catch (IOException e) {
            throw failed("cannot write %s: %s.".formatted(file, reason(e)), e);
        }
    }

    /// Writes text as UTF-8, at once.
    ///
    /// Ends the command if it cannot be written
    public void write(String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Puts a complete file in its place.
    ///
    /// Ends the command if that cannot be done
    public void complete() {
        try {
            stream.flush();
            if (channel != null && temporary != null && target != null) {
                channel.force(true);
                channel.close();
                move(temporary, target);
                moved = true;
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Takes an incomplete file away.
    @Override
    public void close() {
        if (channel == null || temporary == null || moved) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What comes of standard output that could not be written.
    static CommandFailure standardOutputFailure(IOException e) {
        return failure("standard output", false, e);
    }

    private CommandFailure failure(IOException e) {
        return failure(name, channel != null, e);
    }

    private static CommandFailure failure(String name, boolean replaces, IOException e) {
        String reason = reason(e);
        if (!replaces && (reason.contains("Broken pipe") || reason.contains("pipe is"))) {
            return new CommandFailure(ExitCode.OUTPUT_CLOSED, "", e);
        }
        return failed(
                "cannot write %s: %s%s."
                        .formatted(
                                name,
                                reason,
                                replaces ? "; what was there before is unchanged" : ""),
                e);
    }

    private static CommandFailure failed(String sentence, IOException cause) {
        return new CommandFailure(ExitCode.FAILED, sentence, cause);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /// Writes all of each array: a channel may take less at a time.
    private static final class ChannelOutput extends OutputStream {
        private final FileChannel channel;

        ChannelOutput(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
