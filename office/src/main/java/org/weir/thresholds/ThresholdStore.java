package org.weir.thresholds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.weir.access.Actor;
import org.weir.alerts.AlertState;

/// Where thresholds and their changes are kept. Called inside [org.weir.access.Acts], but for
/// [#screened].
public interface ThresholdStore {
    /// Adds a proposal.
    ///
    /// @return false if another on the same threshold waits already
    boolean propose(ThresholdChange change);

    /// A change; held against change by others until the transaction ends.
    Optional<ThresholdChange> find(UUID id);

    /// The last changes that the actor may see, the latest first.
    List<ThresholdChange> last(int limit);

    /// Puts what was decided in place.
    void decide(ThresholdChange change);

    /// The next version of the policy; held for this transaction.
    long nextVersion();

    /// Gives a population another threshold, and remembers that it was last screened at the old
    /// one.
    void setThreshold(UUID population, double threshold);

    /// Populations whose threshold is another than the one that they were last screened at, with
    /// that.
    Map<UUID, Double> unscreened();

    /// Marks a population as screened at its threshold.
    void markScreened(UUID population);

    /// What stands of each pair of a population that an alert was ever raised on: subject, source
    /// and reference → the state of the latest alert.
    Map<List<String>, AlertState> states(UUID population);

    /// The questions of the screenings since a time that the actor may see and that still have
    /// their personal data, the latest first: see [org.weir.replay.QuestionText].
    ///
    /// @param limit the most of them
    List<byte[]> screened(Actor actor, Instant since, int limit);
}
