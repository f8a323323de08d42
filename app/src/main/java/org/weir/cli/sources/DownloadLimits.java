package org.weir.cli.sources;

import java.time.Duration;

/// What a download is held to.
///
/// @param connect how long a connection may take to come about
/// @param answer how long the server may take to begin its answer
/// @param silence how long the answer may stand still
/// @param whole how long one attempt may take altogether
/// @param maxBytes the largest answer
/// @param attempts how often it is tried before it is given up
/// @param backOff the pause before the second attempt; it doubles with each, and half of it again is
///   left to chance
/// @param longestPause the longest pause, whatever the server asks for
/// @param maxRedirects how many times the server may send us on
public record DownloadLimits(
        Duration connect,
        Duration answer,
        Duration silence,
        Duration whole,
        long maxBytes,
        int attempts,
        Duration backOff,
        Duration longestPause,
        int maxRedirects) {
    /// What is set where nobody says otherwise. The largest official list was 130 MB in 2026.
    public static final DownloadLimits DEFAULT =
            new DownloadLimits(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(30),
                    4L << 30,
                    4,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    5);
}
