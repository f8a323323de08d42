package org.weir.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A server in a Java machine of its own.
final class ServerProcess implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(5);

    private final Process process;
    private final Path folder;

    private ServerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Starts one and waits until it answers.
    ///
    /// @param options for the Java machine
    static ServerProcess start(Path folder, int port, List<String> options, List<Path> lists)
            throws IOException, InterruptedException {
        return start(folder, port, options, lists, Map.of());
    }

    /// Starts one with more settings, by their variables.
    static ServerProcess start(
            Path folder,
            int port,
            List<String> options,
            List<Path> lists,
            Map<String, String> settings)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("ready"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedServer.class.getName(),
                        folder.toString(),
                        Integer.toString(port)));
        lists.forEach(list -> command.add(list.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("server.log").toFile()));
        builder.environment().putAll(settings);
        Process process = builder.start();
        ServerProcess server = new ServerProcess(process, folder);
        long end = System.nanoTime() + READY.toNanos();
        while (!Files.exists(folder.resolve("ready"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException(
                        "the server did not start: "
                                + Files.readString(folder.resolve("server.log")));
            }
            Thread.sleep(20);
        }
        return server;
    }

    int port() throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve("ready")));
    }

    String key() throws IOException {
        return Files.readString(folder.resolve("key"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// The processor time that the server's own process has used, without PostgreSQL's.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The most memory that the process has held, in MB, where the system tells.
    long mostMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    /// The first process of its PostgreSQL.
    Optional<ProcessHandle> postgres() {
        try {
            return ProcessHandle.of(
                    Long.parseLong(
                            Files.readAllLines(folder.resolve("database/data/postmaster.pid"))
                                    .getFirst()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void kill() {
        process.destroyForcibly();
        ended(20);
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended(60)) {
            kill();
        }
    }

    private boolean ended(int withinSeconds) {
        try {
            return process.waitFor(withinSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
