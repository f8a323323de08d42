package org.weir.alerts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.access.Sight;

/// Where new alerts are told to another system. They are told in the order of the record, each
/// until it is taken; the receiver knows one told twice by the number of its event.
///
/// @param id stable
/// @param url where to; `https`, or `http` on this machine
/// @param secret what signs
/// @param unit the code of the unit whose alerts are told
/// @param lastEvent the number of the last event that was taken
/// @param failures how often the next one was refused in a row
/// @param nextTry when it is tried again
/// @param disabledAt since when it is not tried any more; null where it is
public record Webhook(
        UUID id,
        URI url,
        byte[] secret,
        String unit,
        long lastEvent,
        int failures,
        Instant nextTry,
        @Nullable Instant disabledAt) {
    /// The longest wait between two tries.
    public static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /// After so many refusals in a row, which is after about a day, it is not tried any more.
    public static final int MAX_FAILURES = 32;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /// Checks address and unit.
    ///
    /// @throws IllegalArgumentException if one is not as it should be
    public Webhook {
        if (!isAllowed(url) || !Sight.isCode(unit)) {
            throw new IllegalArgumentException(
                    "a webhook has an https address, or an http address on this machine, and a unit");
        }
    }

    private static boolean isAllowed(URI url) {
        String host = url.getHost();
        return host != null
                && url.getUserInfo() == null
                && ("https".equals(url.getScheme())
                        || "http".equals(url.getScheme())
                                && Set.of("localhost", "127.0.0.1", "[::1]").contains(host));
    }

    /// Who looks at alerts for it.
    public Actor actor() {
        return new Actor(
                "webhook:" + id,
                Set.of(Permission.SEE_ALERTS),
                new Sight(false, "", Set.of(unit), Set.of()));
    }

    /// Once an alert was taken.
    public Webhook afterSuccess(long event) {
        return new Webhook(id, url, secret, unit, event, 0, Instant.EPOCH, null);
    }

    /// Once it was refused: the wait doubles up to [#LONGEST_WAIT]; after [#MAX_FAILURES] it is
    /// disabled.
    public Webhook afterFailure(Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 20));
        Duration held = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return new Webhook(
                id,
                url,
                secret,
                unit,
                lastEvent,
                failures + 1,
                now.plus(held),
                failures + 1 >= MAX_FAILURES ? now : null);
    }

    /// Once somebody has it tried again, from where it stopped.
    public Webhook resumed() {
        return new Webhook(id, url, secret, unit, lastEvent, 0, Instant.EPOCH, null);
    }
}
