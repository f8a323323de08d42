package org.weir.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures a whole server through HTTP: `bench/server/run`. What it prints is kept there.
///
/// - `single`: single screenings over all shared lists, at a fixed rate, then as many as go
/// - `batch`: a stream of subjects
/// - `watch`: a population put under watch, and a real change of a list
public final class ServerBench {
    private static final long SEED = 25;
    private static final List<String> OPTIONS =
            List.of("-XX:+UseG1GC", "-Xms256m", "-XX:MaxRAMPercentage=50");

    private final Path shared;
    private final Path folder;
    private final Applicants applicants;
    private final List<String> said = new ArrayList<>();

    private ServerBench(Path shared, Path folder) throws IOException {
        this.shared = shared;
        this.folder = folder;
        this.applicants = new Applicants(shared);
    }

    /// @param arguments the folder of shared data, a folder to work in, and what to measure
    public static void main(String[] arguments) throws Exception {
        ServerBench bench = new ServerBench(Path.of(arguments[0]), Path.of(arguments[1]));
        for (String what : Arrays.asList(arguments).subList(2, arguments.length)) {
            switch (what) {
                case "single" -> bench.single();
                case "batch" -> bench.batch();
                case "watch" -> bench.watch();
                default -> throw new IllegalArgumentException(what);
            }
        }
        Files.write(bench.folder.resolve("said.txt"), bench.said);
    }

    private ServerProcess server(String name, List<Path> lists) throws Exception {
        List<String> options = new ArrayList<>(OPTIONS);
        String more = System.getenv("WEIR_BENCH_SERVER_OPTIONS");
        if (more != null) {
            options.addAll(List.of(more.split(" ")));
        }
        return ServerProcess.start(folder.resolve(name), 0, options, lists);
    }

    private void single() throws Exception {
        try (ServerProcess server = server("all-lists", List.of(shared.resolve("lists")))) {
            List<byte[]> bodies =
                    applicants.make(20_000, SEED).stream().map(Applicants.Applicant::json).toList();
            new Load(server.port(), server.key(), bodies, 8).closed(20);
            Load load = new Load(server.port(), server.key(), bodies, 32);
            measure(server, "open loop, 200 requests/s, 30 s", () -> load.open(200, 30));
            measure(server, "closed loop, 32 connections, 20 s", () -> load.closed(20));
            say("server: at most %,d MB".formatted(server.mostMegabytes()));
        }
    }

    private interface Running {
        Load.Run run() throws Exception;
    }

    private void measure(ServerProcess server, String what, Running running) throws Exception {
        Duration before = server.processorTime();
        Load.Run run = running.run();
        double processor = server.processorTime().minus(before).toMillis() / 1e3;
        say(
                "%s: %,.0f/s, %,d answered, %d failed; %s; processor time of the server %.2f ms a request; load %s"
                        .formatted(
                                what,
                                run.perSecond(),
                                run.latencies().count(),
                                run.failed(),
                                run.latencies().summary(),
                                1e3 * processor / run.latencies().count(),
                                loadAverage()));
    }

    private void batch() throws Exception {
        try (ServerProcess server = server("all-lists", List.of(shared.resolve("lists")))) {
            batch(server, 40_000, "to warm up");
            batch(server, 200_000, "measured");
            say("server: at most %,d MB".formatted(server.mostMegabytes()));
        }
    }

    private void batch(ServerProcess server, int rows, String what) throws Exception {
        Path file = write(rows);
        Duration before = server.processorTime();
        long start = System.nanoTime();
        String last = "";
        try (Connection connection =
                new Connection(
                        server.port(), "/api/v1/screenings/batch", "text/csv", server.key())) {
            last = connection.stream(file);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = server.processorTime().minus(before).toMillis() / 1e3;
        say(
                "batch, %s: %,d subjects in %.1f s, %,.0f/s; processor time of the server %.1f s; load %s; %s"
                        .formatted(
                                what,
                                rows,
                                seconds,
                                rows / seconds,
                                processor,
                                loadAverage(),
                                last));
    }

    private Path write(int rows) throws IOException {
        Path file = folder.resolve("applicants-%d.csv".formatted(rows));
        try (OutputStream out =
                new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(Applicants.Applicant.HEADER.getBytes(StandardCharsets.UTF_8));
            for (Applicants.Applicant applicant : applicants.make(rows, SEED)) {
                out.write(applicant.csv().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void watch() throws Exception {
        Path history = shared.resolve("lists/ofac-sdn-history");
        String from = System.getProperty("weir.bench.from", "sdn_2024-02-28.csv.gz");
        String to = System.getProperty("weir.bench.to", "sdn_2024-04-26.csv.gz");
        try (ServerProcess server = server("watch", List.of(history.resolve(from)));
                HttpClient client = HttpClient.newHttpClient()) {
            Path subjects =
                    WatchedSubjects.write(
                            folder.resolve("watched.csv"),
                            applicants.make(98_000, SEED),
                            history.resolve(from),
                            history.resolve(to));
            String population =
                    send(
                                    client,
                                    request(server, "/api/v1/populations", "application/json")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "{\"name\":\"Permit holders\"}")))
                            .replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
            long start = System.nanoTime();
            String watched =
                    send(
                            client,
                            request(
                                            server,
                                            "/api/v1/populations/%s/subjects".formatted(population),
                                            "text/csv")
                                    .POST(HttpRequest.BodyPublishers.ofFile(subjects)));
            say(
                    "watch: %s in %.1f s; load %s"
                            .formatted(watched, (System.nanoTime() - start) / 1e9, loadAverage()));
            Path log = folder.resolve("watch/server.log");
            change(server, client, population, history.resolve(to));
            say(
                    "server: at most %,d MB; log: %s"
                            .formatted(server.mostMegabytes(), Files.readString(log).strip()));
        }
    }

    private void change(ServerProcess server, HttpClient client, String population, Path edition)
            throws Exception {
        long start = System.nanoTime();
        String boundary = "weir-load";
        send(
                client,
                request(
                                server,
                                "/api/v1/lists/imports?shrunken=true",
                                "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(
                                                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                                        .formatted(
                                                                boundary, edition.getFileName())),
                                        HttpRequest.BodyPublishers.ofFile(edition),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--%s--\r\n".formatted(boundary)))));
        double imported = (System.nanoTime() - start) / 1e9;
        Duration before = server.processorTime();
        String metrics = "";
        Pattern seconds = Pattern.compile("weir_rescreening_seconds_sum\\S* ([0-9.E-]+)");
        while (metrics.isEmpty()) {
            Thread.sleep(100);
            Matcher matcher =
                    seconds.matcher(
                            send(
                                    client,
                                    HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:%d/metrics"
                                                            .formatted(server.port())))));
            if (matcher.find() && Double.parseDouble(matcher.group(1)) > 0) {
                metrics = matcher.group(1);
            }
        }
        say(
                "change: imported in %.1f s; from then until all alerts were stored %.1f s, the re-screening itself %s s; processor time %.1f s; load %s"
                        .formatted(
                                imported,
                                (System.nanoTime() - start) / 1e9 - imported,
                                metrics,
                                server.processorTime().minus(before).toMillis() / 1e3,
                                loadAverage()));
        String alerts =
                send(
                        client,
                        request(
                                server,
                                "/api/v1/alerts?population=%s&limit=1".formatted(population),
                                "application/json"));
        say("an alert is there: " + alerts.contains("\"id\""));
    }

    private static HttpRequest.Builder request(ServerProcess server, String path, String type)
            throws IOException {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(server.port(), path)))
                .timeout(Duration.ofMinutes(20))
                .header("Authorization", "Bearer " + server.key())
                .header("Content-Type", type);
    }

    private static String send(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String loadAverage() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/loadavg"))) {
            return lines.findFirst().orElse("").split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private void say(String line) {
        said.add(line);
        System.out.println(line);
    }
}
