package org.weir.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Requests for single screenings, over some connections.
///
/// @param port where the server listens
/// @param key shown with every request
/// @param bodies asked in turn
/// @param connections how many are kept open
record Load(int port, String key, List<byte[]> bodies, int connections) {
    static final String PATH = "/api/v1/screenings";

    /// What came of a run.
    ///
    /// @param failed answers other than 200, and connections that broke
    record Run(Latencies latencies, int failed, double seconds) {
        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    /// An open loop: requests are due at a fixed rate, whatever becomes of those before, and a
    /// latency counts from when its request was due. So a server that stalls is not asked less.
    Run open(int perSecond, int seconds) throws Exception {
        int requests = perSecond * seconds;
        AtomicInteger next = new AtomicInteger();
        long interval = 1_000_000_000L / perSecond;
        return run(
                requests,
                start -> {
                    int number = next.getAndIncrement();
                    if (number >= requests) {
                        return -1;
                    }
                    long due = start + number * interval;
                    while (true) {
                        long wait = due - System.nanoTime();
                        if (wait <= 0) {
                            return due;
                        }
                        LockSupport.parkNanos(wait);
                    }
                });
    }

    /// A closed loop: every connection asks again as soon as it is answered.
    Run closed(int seconds) throws Exception {
        return run(
                1 << 20,
                start -> {
                    long now = System.nanoTime();
                    return now - start > seconds * 1_000_000_000L ? -1 : now;
                });
    }

    /// When the next request counts from, given when the run began; -1 where the run is over.
    private interface Pace {
        long next(long start);
    }

    private Run run(int most, Pace pace) throws Exception {
        Latencies latencies = new Latencies(most);
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger body = new AtomicInteger();
        AtomicLong start = new AtomicLong();
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads =
                java.util.stream.IntStream.range(0, connections)
                        .mapToObj(_ ->
                                Thread.ofPlatform()
                                        .start(() -> {
                                            try (Connection connection = connection()) {
                                                begin.await();
                                                ask(
                                                        connection,
                                                        pace,
                                                        start.get(),
                                                        body,
                                                        latencies,
                                                        failed);
                                            } catch (IOException e) {
                                                failed.incrementAndGet();
                                            } catch (InterruptedException e) {
                                                Thread.currentThread().interrupt();
                                            }
                                        }))
                        .toList();
        start.set(System.nanoTime());
        begin.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return new Run(latencies, failed.get(), (System.nanoTime() - start.get()) / 1e9);
    }

    private void ask(
            Connection connection,
            Pace pace,
            long start,
            AtomicInteger body,
            Latencies latencies,
            AtomicInteger failed)
            throws IOException {
        for (long from = pace.next(start); from >= 0; from = pace.next(start)) {
            byte[] asked = bodies.get(Math.floorMod(body.getAndIncrement(), bodies.size()));
            Connection.Answer answer = connection.post(asked);
            if (answer.status() == 200) {
                latencies.add(System.nanoTime() - from);
            } else if (failed.getAndIncrement() == 0) {
                System.err.println(answer.status() + " " + answer.text());
            }
        }
    }

    private Connection connection() throws IOException {
        return new Connection(port, PATH, "application/json", key);
    }
}
