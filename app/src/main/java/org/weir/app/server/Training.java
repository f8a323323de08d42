package org.weir.app.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.base.Fault;

/// Starts a server once and asks it for a few things, so that the Java machine learns what a start
/// needs: later starts read it from a cache.
final class Training {
    private static final int ROUNDS = 20;

    private Training() {}

    /// Trains, then ends.
    static void run(Settings settings, Path folder, Path samples, Clock clock) {
        try (RunningServer server =
                        RunningServer.start(
                                settings.with(Setting.SERVER_PORT, "0"), folder, clock);
                HttpClient client = HttpClient.newHttpClient()) {
            Demonstration.fill(server, samples);
            for (int round = 0; round < ROUNDS; round++) {
                for (String path :
                        List.of(
                                "/login",
                                "/",
                                "/nowhere",
                                "/health",
                                "/metrics",
                                "/api/v1/lists")) {
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + server.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            throw Fault.external("the server did not answer itself.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
