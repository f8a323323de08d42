package org.weir.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.audit.SignedHead;
import org.weir.audit.StoredEvent;
import org.weir.audit.Verification;

/// Reads the record for those who may see it.
public interface RecordReader {
    /// The public half of the key that signs it.
    HeadKey key();

    /// Its last tree heads, the largest first.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    List<SignedHead> heads(Actor actor, int limit);

    /// Its events from a number on, in order.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    List<StoredEvent> eventsFrom(Actor actor, long number, int limit);

    /// The proof that an event stands in it; empty where there is no such event, or no head over
    /// it.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    Optional<EventProof> prove(Actor actor, long number);

    /// Events, the latest first.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    List<StoredEvent> events(Actor actor, EventFilter filter);

    /// An event; empty where there is none.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    Optional<StoredEvent> event(Actor actor, long number);

    /// How many events there are.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    long size(Actor actor);

    /// Verifies the record from its first event to its last, with the personal data that it binds.
    ///
    /// @param progress takes how many events were read, and of how many
    /// @throws org.weir.access.NotPermitted if the actor may not
    Verification verify(Actor actor, LongBinaryConsumer progress);

    /// Takes two numbers.
    @FunctionalInterface
    interface LongBinaryConsumer {
        /// Takes them.
        void accept(long done, long total);
    }

    /// Which events are asked for.
    ///
    /// @param kind the code of an act; empty for any
    /// @param actor who did it, as events name them; empty for anybody
    /// @param object what it was done to, or how that begins; empty for anything
    /// @param from not before this moment; null for any
    /// @param to before this moment; null for any
    /// @param before with smaller numbers than this; null from the last
    /// @param limit how many at most
    record EventFilter(
            String kind,
            String actor,
            String object,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before,
            int limit) {}
}
