package org.weir.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.weir.base.Fault;
import org.weir.control.precedents.PrecedentStore;
import org.weir.control.precedents.Ruling;
import org.weir.control.precedents.RulingLines;

/// Rulings in a file that only grows, a line of JSON each. One process writes at a time; a line
/// that cannot be read is a fault that names it, so that no ruling is lost unseen.
public final class FilePrecedentStore implements PrecedentStore {
    /// Rulings of one file.
    public static final int MAX_RULINGS = 1_000_000;

    private final Path file;
    private final Clock clock;

    /// In this file, which need not exist.
    ///
    /// @param clock the time, for those who wait for the lock
    public FilePrecedentStore(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public List<Ruling> rulings() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Ruling> rulings = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null) {
                if (rulings.size() >= MAX_RULINGS) {
                    throw Fault.limit(
                            "%s holds more than the limit of %,d rulings."
                                    .formatted(file, MAX_RULINGS));
                }
                String next = lines.readLine();
                if (next != null || endsWhole()) {
                    rulings.add(
                            RulingLines.ruling(line, "%s:%d".formatted(file, rulings.size() + 1)));
                }
                line = next;
            }
        } catch (IOException e) {
            throw Fault.external("%s cannot be read.".formatted(file), e);
        }
        return List.copyOf(rulings);
    }

    private boolean endsWhole() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return wholeEnd(channel) == channel.size();
        }
    }

    /// Where the last whole line ends. A process that was killed as it wrote may have left a part
    /// of a line behind it, of which nobody was told that it is kept.
    private static long wholeEnd(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    @Override
    public void add(Ruling ruling) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            WriteLock lock =
                    WriteLock.take(folder.resolve("rulings.lock"), clock.instant())
                            .orElseThrow(() ->
                                    Fault.external("another process is writing to " + file + "."));
            try {
                if (rulings().stream().anyMatch(other -> other.id().equals(ruling.id()))) {
                    throw Fault.user("there is a ruling %s already.".formatted(ruling.id()));
                }
                append(RulingLines.line(ruling) + "\n");
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw Fault.external("%s cannot be written.".formatted(file), e);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            channel.truncate(wholeEnd(channel)).position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
