package org.weir.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where webhooks are kept. What changes them happens in an act.
public interface WebhookStore {
    /// Adds one, from the end of the record on.
    void add(Webhook webhook, Instant at);

    /// All, the newest first.
    List<Webhook> all();

    /// Takes one away.
    ///
    /// @return whether it was there
    boolean remove(UUID id);

    /// One whose turn it is; no other node gets it until the transaction ends.
    Optional<Webhook> takeDue(UUID id, Instant now);

    /// Puts back how far it has come. This is no act: it follows from what stands on record.
    void put(Webhook webhook);
}
