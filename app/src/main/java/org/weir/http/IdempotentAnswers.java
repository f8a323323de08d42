package org.weir.http;

import java.util.Optional;

/// Where the answers to requests with an idempotency key are kept for a day.
public interface IdempotentAnswers {
    /// Marks a request as begun.
    ///
    /// @return false if there was one with this key already
    boolean begin(String actor, String key, byte[] requestHash);

    /// What is kept for a key.
    Optional<Kept> find(String actor, String key);

    /// Keeps the answer.
    void end(String actor, String key, byte[] answer);

    /// Forgets a request that failed, so that it can be tried again.
    void forget(String actor, String key);

    /// What is kept.
    ///
    /// @param requestHash tells whether another request has the same key
    /// @param answer empty while it is under way
    record Kept(byte[] requestHash, Optional<byte[]> answer) {}
}
