package org.weir.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;

/// The screenings on record.
public interface Screenings {
    /// Puts a screening on record together with its event. Nobody may be told the answer before
    /// that is done: what is answered is on record.
    ///
    /// @return the number of its event, once it can no longer be lost; ends with a
    ///   [org.weir.base.Fault] if it could not be written
    /// @throws org.weir.base.Fault of kind LIMIT if so many are waiting already that it is not even
    ///   begun
    CompletableFuture<Long> record(NewScreening screening);

    /// A screening that the actor may see; empty where there is none, and where its personal data
    /// was erased.
    Optional<RecordedScreening> find(Actor actor, UUID id);

    /// What stands of a screening without the people in it, which stays when they are erased; empty
    /// where the actor may see none.
    Optional<ScreeningFacts> facts(Actor actor, UUID id);

    /// Screenings that the actor may see, the latest first.
    ///
    /// @param before those made before this one; null from the latest
    /// @param limit how many at most
    List<ScreeningFacts> latest(Actor actor, @Nullable UUID before, int limit);
}
