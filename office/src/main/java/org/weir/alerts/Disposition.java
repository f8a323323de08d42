package org.weir.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.screening.Clearance.Aspect;

/// A finding on an alert, with its reason and what it rests on, and what a second person said of
/// it.
///
/// @param id stable
/// @param alert on which
/// @param finding what was found
/// @param reason why, in the finder's words
/// @param evidence what it rests on: documents, sources; may be empty
/// @param madeBy by whom, as `account:ID`
/// @param madeAt when
/// @param basis a digest of each thing that a clearance rests on; empty for other findings
/// @param review what a second person said; null while nobody did
public record Disposition(
        UUID id,
        UUID alert,
        Finding finding,
        String reason,
        String evidence,
        String madeBy,
        Instant madeAt,
        Map<Aspect, String> basis,
        @Nullable Review review) {
    /// The most characters of a reason or of evidence.
    public static final int MAX_CHARS = 10_000;

    /// Copies the basis.
    public Disposition {
        basis = Map.copyOf(basis);
    }

    /// What a second person said of a finding.
    ///
    /// @param confirmed whether they confirm it; else it goes back
    /// @param reason why, in their words
    /// @param by who, as `account:ID`
    /// @param at when
    public record Review(boolean confirmed, String reason, String by, Instant at) {}
}
