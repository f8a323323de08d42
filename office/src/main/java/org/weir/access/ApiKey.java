package org.weir.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;

/// A key with which a program speaks to Weir. Only a hash of it is kept.
///
/// @param id stable, and what events name
/// @param label what it is for, in its owner's words
/// @param scopes what it may be used for
/// @param unit the code of the unit on whose behalf it acts
/// @param requestsPerMinute how many requests it may make in a minute
/// @param issuedAt when it was issued
/// @param expiresAt when it ends; null without end
/// @param revokedAt when it was revoked; null where it was not
public record ApiKey(
        UUID id,
        String label,
        Set<Scope> scopes,
        String unit,
        int requestsPerMinute,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {
    /// Copies the scopes and checks the rest.
    ///
    /// @throws IllegalArgumentException if there is no scope, the unit is no code or the rate is
    ///   below 1
    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty() || !Sight.isCode(unit) || requestsPerMinute < 1) {
            throw new IllegalArgumentException("an API key needs a scope, a unit and a rate");
        }
        if (label.isBlank() || label.length() > 200) {
            throw new IllegalArgumentException(
                    "an API key needs a label of at most 200 characters");
        }
    }

    /// Whether it may be used at this moment.
    public boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /// Who acts with it.
    public Actor actor() {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> permissions.addAll(scope.permissions()));
        return new Actor("key:" + id, permissions, new Sight(false, "", Set.of(unit), Set.of()));
    }

    /// What is wrong with a key that was shown.
    public static Bilingual unknown() {
        return new Bilingual(
                "The API key is not known, has expired or was revoked.",
                "La clé d’API est inconnue, expirée ou révoquée.");
    }
}
