package org.weir.api;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The threads that screen for all batches of a node: one a processor.
final class BatchWorkers implements AutoCloseable {
    private final int count = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    count, Thread.ofPlatform().daemon().name("batch-", 1).factory());

    /// How many there are.
    int count() {
        return count;
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
