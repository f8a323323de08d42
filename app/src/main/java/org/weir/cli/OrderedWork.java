package org.weir.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works on a stream of items on all processors and hands the results on in the order of the items,
/// holding only a few hundred of them at a time: a slow reader of the results slows the source.
///
/// An item is worked on as soon as a processor is free, so that a result never waits for later
/// items.
public final class OrderedWork<I, R> {
    private static final int QUEUED_ITEMS = 256;
    private static final int ITEMS_AT_ONCE = 32;

    /// Where items come from.
    public interface Source<I> {
        /// The next one; null after the last one.
        @Nullable I next() throws IOException;
    }

    /// Where results go.
    public interface Sink<R> {
        /// Takes the results of one or more items, in order.
        void take(List<R> results) throws IOException;
    }

    /// An item, the end, or what went wrong while reading.
    private record Queued<I>(@Nullable I item, @Nullable Throwable failure) {}

    private record Batch<R>(List<R> results, boolean last, @Nullable Throwable failure) {}

    private final int workers;
    private final Source<I> source;
    private final Function<I, R> work;
    private final BlockingQueue<Queued<I>> queue = new ArrayBlockingQueue<>(QUEUED_ITEMS);
    private final Semaphore batchesAllowed;
    private final Object taking = new Object();
    private final Map<Long, Batch<R>> done = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private long batchesTaken;
    private boolean ended;

    /// @param workers how many items are worked on at a time
    /// @param source the items
    /// @param work what is done with each; it must be safe to do with several at a time
    public OrderedWork(int workers, Source<I> source, Function<I, R> work) {
        this.workers = workers;
        this.source = source;
        this.work = work;
        batchesAllowed = new Semaphore(4 * workers);
    }

    /// Does all the work; returns when the sink has taken the last result.
    ///
    /// @throws IOException if the source or the sink does
    public void run(Sink<R> sink) throws IOException {
        start("weir-read", this::read);
        for (int i = 0; i < workers; i++) {
            start("weir-work-" + i, this::work);
        }
        try {
            long next = 0;
            boolean last = false;
            while (!last) {
                Batch<R> batch = await(next++);
                sink.take(batch.results());
                rethrow(batch.failure());
                batchesAllowed.release();
                last = batch.last();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private void start(String name, Runnable body) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(body));
    }

    private void read() {
        try {
            try {
                for (I item = source.next(); item != null; item = source.next()) {
                    queue.put(new Queued<>(item, null));
                }
                queue.put(new Queued<>(null, null));
            } catch (IOException | RuntimeException | Error e) {
                queue.put(new Queued<>(null, e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (true) {
                batchesAllowed.acquire();
                List<Queued<I>> taken = new ArrayList<>(ITEMS_AT_ONCE);
                long number;
                synchronized (taking) {
                    if (ended) {
                        return;
                    }
                    taken.add(queue.take());
                    queue.drainTo(taken, ITEMS_AT_ONCE - 1);
                    number = batchesTaken++;
                    ended = taken.getLast().item() == null;
                }
                finish(number, results(taken));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch<R> results(List<Queued<I>> taken) {
        List<R> results = new ArrayList<>(taken.size());
        try {
            for (Queued<I> queued : taken) {
                I item = queued.item();
                if (item == null) {
                    return new Batch<>(results, true, queued.failure());
                }
                results.add(work.apply(item));
            }
            return new Batch<>(results, false, null);
        } catch (RuntimeException | Error e) {
            return new Batch<>(results, true, e);
        }
    }

    private void finish(long number, Batch<R> batch) {
        synchronized (done) {
            done.put(number, batch);
            done.notifyAll();
        }
    }

    private Batch<R> await(long number) throws InterruptedException {
        synchronized (done) {
            Batch<R> batch = done.remove(number);
            while (batch == null) {
                done.wait();
                batch = done.remove(number);
            }
            return batch;
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
