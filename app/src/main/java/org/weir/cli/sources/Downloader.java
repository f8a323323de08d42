package org.weir.cli.sources;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Fetches published lists: only what has changed, again where it failed in passing, within limits.
/// Safe for use by several threads.
public final class Downloader implements AutoCloseable {
    private static final int OK = 200;
    private static final int REDIRECTION = 3;
    private static final int NOT_MODIFIED = 304;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LOOK_EVERY_MS = 100;

    private final DownloadLimits limits;
    private final Random random;
    private final String userAgent;
    private final HttpClient client;

    /// @param random spreads the pauses between attempts
    /// @param userAgent how we present ourselves to publishers
    public Downloader(DownloadLimits limits, Random random, String userAgent) {
        this.limits = limits;
        this.random = random;
        this.userAgent = userAgent;
        client =
                HttpClient.newBuilder()
                        .connectTimeout(limits.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    /// Fetches the content of `address` into `file`.
    ///
    /// @param entityTag what the server gave as `ETag` last time; null to fetch in any case
    /// @param lastModified what it gave as `Last-Modified`; null likewise
    /// @param progress is told how many bytes have come; by another thread
    /// @throws InterruptedException if the thread is interrupted meanwhile
    public Fetched fetch(
            URI address,
            @Nullable String entityTag,
            @Nullable String lastModified,
            Path file,
            LongConsumer progress)
            throws InterruptedException {
        Conditions conditions = new Conditions(entityTag, lastModified);
        for (int attempt = 1; ; attempt++) {
            Attempt result = attempt(address, conditions, file, progress);
            if (!result.again() || attempt >= limits.attempts()) {
                return result.fetched();
            }
            long pauseMs = pauseMs(attempt, result.retryAfterS());
            if (pauseMs > limits.longestPause().toMillis()) {
                return result.fetched();
            }
            Thread.sleep(pauseMs);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /// What the last download was known by.
    private record Conditions(@Nullable String entityTag, @Nullable String lastModified) {}

    /// @param again whether another attempt may go better
    /// @param retryAfterS the pause that the server asks for, in seconds
    private record Attempt(Fetched fetched, boolean again, OptionalLong retryAfterS) {
        static Attempt last(Fetched fetched) {
            return new Attempt(fetched, false, OptionalLong.empty());
        }

        static Attempt failed(String reason, boolean unreachable, boolean again) {
            return new Attempt(
                    new Fetched.Failed(reason, unreachable), again, OptionalLong.empty());
        }
    }

    private Attempt attempt(
            URI address, Conditions conditions, Path file, LongConsumer progress)
            throws InterruptedException {
        long endsAt = System.nanoTime() + limits.whole().toNanos();
        URI current = address;
        try {
            for (int redirects = 0; redirects <= limits.maxRedirects(); redirects++) {
                HttpResponse<Long> response = send(current, conditions, file, progress, endsAt);
                String location = response.headers().firstValue("Location").orElse(null);
                int status = response.statusCode();
                boolean sentOn = status / 100 == REDIRECTION && status != NOT_MODIFIED;
                if (!sentOn || location == null) {
                    return answered(response, file);
                }
                URI next = current.resolve(location);
                if (!Addresses.mayLead(current, next)) {
                    return Attempt.failed(
                            "the server sends on to %s, which is not secured by https"
                                    .formatted(next.getScheme() + "://" + next.getHost()),
                            false,
                            false);
                }
                current = next;
            }
            return Attempt.failed(
                    "the server sends on more than %d times".formatted(limits.maxRedirects()),
                    false,
                    false);
        } catch (IOException e) {
            return failed(current, e);
        } catch (IllegalArgumentException e) {
            return Attempt.failed("the server sends on to no proper address", false, false);
        }
    }

    private Attempt answered(HttpResponse<Long> response, Path file) {
        int status = response.statusCode();
        if (status == OK) {
            return Attempt.last(
                    new Fetched.Content(
                            file,
                            response.body(),
                            response.headers().firstValue("ETag").orElse(null),
                            response.headers().firstValue("Last-Modified").orElse(null)));
        }
        if (status == NOT_MODIFIED) {
            return Attempt.last(new Fetched.NotModified());
        }
        boolean again =
                status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
        OptionalLong retryAfterS = OptionalLong.empty();
        try {
            retryAfterS = response.headers().firstValueAsLong("Retry-After");
        } catch (NumberFormatException e) {
            // a date; our own pause will do
        }
        return new Attempt(
                new Fetched.Failed("the server answered " + status, false), again, retryAfterS);
    }

    private HttpResponse<Long> send(
            URI address,
            Conditions conditions,
            Path file,
            LongConsumer progress,
            long endsAt)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(limits.answer())
                        .header("User-Agent", userAgent)
                        .header("Accept", "*/*");
        if (conditions.entityTag() != null) {
            request.header("If-None-Match", conditions.entityTag());
        }
        if (conditions.lastModified() != null) {
            request.header("If-Modified-Since", conditions.lastModified());
        }
        AtomicLong movedAt = new AtomicLong(System.nanoTime() + limits.answer().toNanos());
        HttpResponse.BodyHandler<Long> body =
                answer -> {
                    movedAt.set(System.nanoTime());
                    return body(answer, file, progress, movedAt);
                };
        CompletableFuture<HttpResponse<Long>> response = client.sendAsync(request.build(), body);
        while (true) {
            try {
                return response.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                if (now - movedAt.get() > limits.silence().toNanos()) {
                    response.cancel(true);
                    throw timedOut("nothing came for", limits.silence());
                }
                if (now > endsAt) {
                    response.cancel(true);
                    throw timedOut("it was not done within", limits.whole());
                }
            } catch (ExecutionException e) {
                throw asIoException(e.getCause());
            } catch (InterruptedException e) {
                response.cancel(true);
                throw e;
            }
        }
    }

    /// The content goes into the file; what a server says beside another status is passed over.
    private HttpResponse.BodySubscriber<Long> body(
            HttpResponse.ResponseInfo answer, Path file, LongConsumer progress, AtomicLong movedAt) {
        if (answer.statusCode() != OK) {
            return HttpResponse.BodySubscribers.replacing(0L);
        }
        try {
            return new FileBody(
                    file,
                    limits.maxBytes(),
                    bytes -> {
                        movedAt.set(System.nanoTime());
                        progress.accept(bytes);
                    });
        } catch (IOException e) {
            throw new CompletionException(new FileBody.DiskException(e));
        }
    }

    private long pauseMs(int attempt, OptionalLong retryAfterS) {
        long own = limits.backOff().toMillis() << (attempt - 1);
        long chance = own > 1 ? random.nextLong(own / 2 + 1) : 0;
        return Math.max(own + chance, retryAfterS.orElse(0) * 1000);
    }

    private static Attempt failed(URI address, IOException e) {
        String host = address.getHost();
        if (e instanceof FileBody.TooLargeException || e instanceof FileBody.DiskException) {
            return Attempt.failed(String.valueOf(e.getMessage()), false, false);
        }
        if (e instanceof HttpConnectTimeoutException) {
            return Attempt.failed("%s did not take the connection".formatted(host), true, true);
        }
        if (e instanceof HttpTimeoutException) {
            String reason = String.valueOf(e.getMessage());
            return Attempt.failed(
                    reason.startsWith("request timed out")
                            ? host + " took the connection and did not answer"
                            : reason,
                    false,
                    true);
        }
        if (e instanceof ConnectException) {
            return Attempt.failed("%s cannot be reached".formatted(host), true, true);
        }
        if (e instanceof SSLException) {
            return Attempt.failed(
                    "no secure connection to %s came about (%s)".formatted(host, e.getMessage()),
                    false,
                    true);
        }
        return Attempt.failed("the answer broke off (%s)".formatted(e.getMessage()), false, true);
    }

    private static HttpTimeoutException timedOut(String what, Duration limit) {
        return new HttpTimeoutException(
                "%s %s s".formatted(what, limit.toMillis() / 1000.0).replace(".0 s", " s"));
    }

    private static IOException asIoException(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException io -> io;
            case CompletionException completion -> asIoException(completion.getCause());
            case null, default -> new IOException(String.valueOf(cause), cause);
        };
    }
}
