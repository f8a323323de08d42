package org.weir.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weir.base.Fault;

/// A PostgreSQL that runs in a data folder, as its file `postmaster.pid` tells: its process on the
/// first line, its port on the fourth.
final class StalePostgres {
    private static final Logger LOG = LoggerFactory.getLogger(StalePostgres.class);
    private static final Duration ORDERLY = Duration.ofSeconds(20);
    private static final Duration FORCED = Duration.ofSeconds(10);

    private StalePostgres() {}

    /// Stops what a killed Weir has left running; does nothing where nothing runs.
    ///
    /// @throws Fault of kind EXTERNAL if it cannot be stopped
    static void stop(Path data) {
        Optional<ProcessHandle> process = process(data);
        if (process.isEmpty()) {
            return;
        }
        LOG.warn("a PostgreSQL is still running in the data folder; it is stopped first");
        // Its clients are gone with the process that was killed, so it can end in order.
        process.get().destroy();
        if (!ended(process.get(), ORDERLY)) {
            process.get().destroyForcibly();
            if (!ended(process.get(), FORCED)) {
                throw Fault.external(
                        "a PostgreSQL (process %d) runs in %s and cannot be stopped."
                                .formatted(process.get().pid(), data));
            }
        }
    }

    static boolean isRunning(Path data) {
        return process(data).isPresent();
    }

    /// The port that it listens on, if it runs.
    static OptionalInt port(Path data) {
        List<String> lines = lines(data);
        try {
            return process(data).isPresent() && lines.size() > 3
                    ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static Optional<ProcessHandle> process(Path data) {
        List<String> lines = lines(data);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            // The number may long belong to another program.
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    private static List<String> lines(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
