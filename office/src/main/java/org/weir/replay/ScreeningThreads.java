package org.weir.replay;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.weir.base.Fault;

/// Where single subjects are screened: one lasting thread a processor. Screening remembers from one
/// subject to the next how parts of names compare, in each thread; the virtual thread of a request,
/// which asks once and ends, would fill that memory for nobody, and more of them than there are
/// processors only keep each other waiting.
final class ScreeningThreads {
    private static final ExecutorService THREADS =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("screening-", 1).factory());

    private ScreeningThreads() {}

    /// Does work there for a virtual thread; in place for any other.
    static <T> T call(Callable<T> work) {
        try {
            return Thread.currentThread().isVirtual() ? result(THREADS.submit(work)) : work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw Fault.internal("a subject could not be screened", e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw Fault.internal("a subject could not be screened", e);
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw Fault.external("the server is stopping; ask again.");
        }
    }
}
