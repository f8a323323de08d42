package org.weir.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A watched subject that may be a listed party, for a person to look at.
///
/// @param id stable
/// @param population whose subject
/// @param subjectId the subject's own identifier
/// @param source the list
/// @param reference the listing's reference on it
/// @param listedName the listed name that came closest
/// @param score 0 to 1
/// @param state where it stands
/// @param cause why it was raised
/// @param changes what changed: on each line the code of a field, then its values; empty where
///   nothing did
/// @param lists the number of the state of lists that it was raised from
/// @param openedAt when
/// @param assignee whose it is, as `account:ID`; null for nobody's
/// @param unit the code of the unit whose file it is
/// @param compartment the code of the compartment that it lies in; null for none
/// @param version grows with every change, so that two who change it at once are told
/// @param match the match as bytes of JSON: see [org.weir.replay.AnswerText]
public record Alert(
        UUID id,
        UUID population,
        String subjectId,
        String source,
        String reference,
        String listedName,
        double score,
        AlertState state,
        AlertCause cause,
        List<String> changes,
        long lists,
        Instant openedAt,
        @Nullable String assignee,
        String unit,
        @Nullable String compartment,
        int version,
        byte[] match) {
    /// Copies the changes; the bytes are the caller's not to change.
    public Alert {
        changes = List.copyOf(changes);
    }

    /// The same alert in another state, one version on.
    Alert in(AlertState next) {
        return with(next, assignee);
    }

    /// The same alert as somebody's, one version on.
    Alert of(@Nullable String account) {
        return with(state, account);
    }

    private Alert with(AlertState next, @Nullable String account) {
        return new Alert(
                id,
                population,
                subjectId,
                source,
                reference,
                listedName,
                score,
                next,
                cause,
                changes,
                lists,
                openedAt,
                account,
                unit,
                compartment,
                version + 1,
                match);
    }
}
