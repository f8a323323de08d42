package org.weir.http;

import java.util.List;
import java.util.Optional;
import org.weir.access.Actor;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.audit.SignedHead;
import org.weir.audit.StoredEvent;

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
}
