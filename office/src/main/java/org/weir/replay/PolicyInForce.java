package org.weir.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weir.screening.ScreeningOptions;

/// The policy that holds now. It is read anew when it is some seconds old, so that a change made on
/// one node holds on all.
public final class PolicyInForce {
    /// How old what is known may be.
    public static final Duration MAX_AGE = Duration.ofSeconds(2);

    private final Supplier<ScreeningPolicy> source;
    private final int limit;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(ScreeningPolicy policy, Instant at) {}

    /// @param source reads the policy
    /// @param limit the most matches of an answer where a request names none, 1 or more
    /// @param clock the time
    public PolicyInForce(Supplier<ScreeningPolicy> source, int limit, Clock clock) {
        this.source = source;
        this.limit = limit;
        this.clock = clock;
    }

    /// The policy.
    public ScreeningPolicy current() {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && Duration.between(last.at, now).compareTo(MAX_AGE) < 0) {
            return last.policy;
        }
        return read(now);
    }

    /// Reads it anew now: after a change that was made here.
    public ScreeningPolicy refresh() {
        return read(clock.instant());
    }

    private ScreeningPolicy read(Instant now) {
        ScreeningPolicy policy = source.get();
        known = new Known(policy, now);
        return policy;
    }

    /// How is screened where a request says nothing.
    public ScreeningOptions options() {
        return new ScreeningOptions(current().threshold(), limit);
    }
}
