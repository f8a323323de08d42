package org.weir.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where jobs are kept. They hold no personal data.
public interface JobStore {
    /// Adds a job that waits.
    ///
    /// @param node the node whose turn it is
    void add(Job job, UUID node);

    /// Notes how far a job is.
    ///
    /// @return false if it is not this node's any more, or was cancelled: then it must stop
    boolean progress(UUID id, UUID node, Instant at, long done, long total);

    /// Notes that jobs are still in hand.
    void beat(UUID node, Instant at);

    /// Ends a job that is under way.
    ///
    /// @return whether it was
    boolean end(UUID id, Job.State state, Instant at, String result);

    /// Ends as broken off what nobody has spoken of for so long.
    ///
    /// @return how many there were
    int breakOffSilent(Instant now, Duration silence);

    /// Ends as broken off what a node still has in hand.
    void breakOff(UUID node, Instant now);

    /// A job.
    Optional<Job> find(UUID id);

    /// The last jobs of a kind on an object, the latest first.
    List<Job> last(Job.Kind kind, String object, int limit);

    /// Forgets jobs that ended before.
    void forgetBefore(Instant time);
}
