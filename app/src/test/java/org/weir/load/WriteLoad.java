package org.weir.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes all the time, and notes what was acknowledged: single screenings, and subjects put under
/// watch. What fails is tried again with something new.
final class WriteLoad implements AutoCloseable {
    private static final int SCREENING_THREADS = 3;
    private static final int RETRY_MS = 50;
    private static final int PAUSE_MS = 2;
    private static final int WATCHED_AT_ONCE = 5;
    private static final Pattern SCREENED =
            Pattern.compile("\"screening\":\"([0-9a-f-]+)\",\"event\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]+)\"");

    private final Acknowledged acknowledged;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong screened = new AtomicLong();
    private final AtomicLong watched = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<Thread> threads;
    private volatile @Nullable Target target;
    private volatile boolean closing;

    private record Target(int port, String key) {}

    WriteLoad(Acknowledged acknowledged) {
        this.acknowledged = acknowledged;
        this.threads =
                IntStream.rangeClosed(0, SCREENING_THREADS)
                        .mapToObj(i ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .start(() -> run(i == 0 ? this::watch : this::screen)))
                        .toList();
    }

    /// Writes to a server from now on.
    void to(int port, String key) {
        target = new Target(port, key);
    }

    /// Writes nowhere.
    void pause() {
        target = null;
    }

    /// How many writes were refused, or broke off.
    long refused() {
        return refused.get();
    }

    interface Checked {
        void run() throws Exception;
    }

    private interface Writing {
        void run(Target target) throws IOException;
    }

    /// Waits until both kinds of writes are acknowledged again that were begun from now on.
    void awaitNext(Duration limit, Checked meanwhile) throws Exception {
        // Two of each: the first may have been under way before.
        long screenings = screened.get() + SCREENING_THREADS + 1;
        long subjects = watched.get() + 2;
        long end = System.nanoTime() + limit.toNanos();
        while (screened.get() < screenings || watched.get() < subjects) {
            meanwhile.run();
            if (System.nanoTime() > end) {
                throw new AssertionError("the service did not come back within " + limit);
            }
            Thread.sleep(20);
        }
    }

    private void run(Writing writing) {
        while (!closing) {
            Target now = target;
            try {
                if (now != null) {
                    writing.run(now);
                }
                Thread.sleep(RETRY_MS);
            } catch (IOException e) {
                // It is down; the next try tells.
                refused.incrementAndGet();
                pause(RETRY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void screen(Target at) throws IOException {
        try (Connection connection =
                new Connection(at.port, Load.PATH, "application/json", at.key)) {
            while (!closing && at.equals(target)) {
                String body =
                        "{\"subject\":{\"id\":\"W-%d\",\"names\":[\"Tariq Mansur Zarwani\"]}}"
                                .formatted(number.incrementAndGet());
                Connection.Answer answer = connection.post(bytes(body));
                Matcher matcher = SCREENED.matcher(answer.text());
                if (answer.status() != 200 || !matcher.find()) {
                    refused.incrementAndGet();
                    return;
                }
                acknowledged.add(
                        new Acknowledged.Screened(
                                matcher.group(1), Long.parseLong(matcher.group(2))));
                screened.incrementAndGet();
                pause(PAUSE_MS);
            }
        }
    }

    private void watch(Target at) throws IOException {
        String population = population(at);
        if (population == null) {
            return;
        }
        try (Connection connection =
                new Connection(
                        at.port,
                        "/api/v1/populations/%s/subjects".formatted(population),
                        "text/csv",
                        at.key)) {
            while (!closing && at.equals(target)) {
                List<String> ids =
                        IntStream.range(0, WATCHED_AT_ONCE)
                                .mapToObj(_ -> "S-" + number.incrementAndGet())
                                .toList();
                StringBuilder body = new StringBuilder("id,name\n");
                ids.forEach(id -> body.append(id).append(",Tariq Mansur Zarwani\n"));
                if (connection.post(bytes(body.toString())).status() != 200) {
                    refused.incrementAndGet();
                    return;
                }
                ids.forEach(id -> acknowledged.add(new Acknowledged.Watched(population, id)));
                watched.incrementAndGet();
                pause(RETRY_MS);
            }
        }
    }

    private @Nullable String population(Target at) throws IOException {
        try (Connection connection =
                new Connection(at.port, "/api/v1/populations", "application/json", at.key)) {
            Connection.Answer answer = connection.post(bytes("{\"name\":\"Permit holders\"}"));
            Matcher matcher = ID.matcher(answer.text());
            return answer.status() / 100 == 2 && matcher.find() ? matcher.group(1) : null;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closing = true;
        for (Thread thread : threads) {
            thread.interrupt();
            if (!join(thread)) {
                return;
            }
        }
    }

    private static boolean join(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
