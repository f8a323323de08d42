package org.weir.access;

import java.time.Instant;
import java.util.function.Supplier;
import org.weir.audit.ActKind;
import org.weir.audit.Commitment;

/// Where acts happen: each in one transaction together with the events that tell of it, so that
/// there is neither an act without its event nor an event without its act. Whatever is read or
/// written inside is held to what the actor may see.
public interface Acts {
    /// Does something and notes what was done.
    ///
    /// @throws IllegalStateException if nothing was noted: an act that matters leaves an event, and
    ///   what does not matter is a [#read]
    <T> T perform(Actor actor, Work<T> work);

    /// Reads, changing nothing.
    <T> T read(Actor actor, Supplier<T> reading);

    /// What is done in a transaction.
    @FunctionalInterface
    interface Work<T> {
        /// Does it.
        ///
        /// @param notes takes what was done
        T run(Notes notes);
    }

    /// Takes what was done. It stands in the record once the transaction does.
    interface Notes {
        /// The time of the act, which is one for the whole transaction.
        Instant at();

        /// Notes an act.
        ///
        /// @param object what it was done to, as `kind:ID`; empty where there is nothing to name
        /// @param details names and values by turns; no personal data
        void note(ActKind kind, String object, String... details);

        /// Notes an act with personal data, which is kept beside the chain.
        ///
        /// @param file whose file it belongs to, and how long it is kept
        void note(
                ActKind kind, String object, Commitment personal, FileMark file, String... details);
    }
}
