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
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (rulings.size() >= MAX_RULINGS) {
                    throw Fault.limit(
                            "%s holds more than the limit of %,d rulings."
                                    .formatted(file, MAX_RULINGS));
                }
                if (!line.isBlank()) {
                    rulings.add(
                            RulingLines.ruling(line, "%s:%d".formatted(file, rulings.size() + 1)));
                }
            }
        } catch (IOException e) {
            throw Fault.external("%s cannot be read.".formatted(file), e);
        }
        return List.copyOf(rulings);
    }

    @Override
    public void add(Ruling ruling) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (WriteLock lock =
                    WriteLock.take(folder.resolve("rulings.lock"), clock.instant())
                            .orElseThrow(() ->
                                    Fault.external(
                                            "another process is writing to " + file + "."))) {
                if (rulings().stream().anyMatch(other -> other.id().equals(ruling.id()))) {
                    throw Fault.user("there is a ruling %s already.".formatted(ruling.id()));
                }
                append(RulingLines.line(ruling) + "\n");
            }
        } catch (IOException e) {
            throw Fault.external("%s cannot be written.".formatted(file), e);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
