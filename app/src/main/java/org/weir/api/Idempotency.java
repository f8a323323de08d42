package org.weir.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.http.IdempotentAnswers;

/// Answers a request that is sent again with the answer that it had.
public final class Idempotency {
    /// The header that says which requests are one.
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_CHARS = 200;

    private final IdempotentAnswers answers;

    /// @param answers where answers are kept
    public Idempotency(IdempotentAnswers answers) {
        this.answers = answers;
    }

    /// As below, where there may be no key: then the work is simply done.
    ///
    /// @param route what was asked besides the body: one key is for one request
    public byte[] once(
            Actor actor,
            @Nullable String key,
            String route,
            byte[] request,
            Supplier<byte[]> work) {
        if (key == null) {
            return work.get();
        }
        byte[] head = (route + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + request.length);
        System.arraycopy(request, 0, whole, head.length, request.length);
        return once(actor, key, whole, work);
    }

    /// The answer of `work`, done at most once for an actor and a key.
    ///
    /// @throws BadRequest if the key was used for another request, or that is still under way
    public byte[] once(Actor actor, String key, byte[] request, Supplier<byte[]> work) {
        if (key.isBlank() || key.length() > MAX_CHARS) {
            throw new BadRequest(HEADER, "Expected 1 to %d characters.".formatted(MAX_CHARS));
        }
        byte[] hash = hash(request);
        if (!answers.begin(actor.name(), key, hash)) {
            Optional<IdempotentAnswers.Kept> kept = answers.find(actor.name(), key);
            if (kept.isPresent() && !Arrays.equals(kept.get().requestHash(), hash)) {
                throw new BadRequest(HEADER, "This key was used for another request.");
            }
            return kept.flatMap(IdempotentAnswers.Kept::answer)
                    .orElseThrow(() ->
                            new BadRequest(
                                    HEADER,
                                    "The first request with this key is still under way; ask again in a moment."));
        }
        boolean done = false;
        try {
            byte[] answer = work.get();
            answers.end(actor.name(), key, answer);
            done = true;
            return answer;
        } finally {
            if (!done) {
                answers.forget(actor.name(), key);
            }
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
