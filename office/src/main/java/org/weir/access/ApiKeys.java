package org.weir.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.audit.ActKind;

/// Issuing, finding and revoking the keys of programs.
public final class ApiKeys {
    /// How every key begins, so that one that leaks is recognised.
    public static final String PREFIX = "weir_";

    private final AccountStore store;
    private final Acts acts;
    private final SecureRandom random;

    /// @param random makes keys
    public ApiKeys(AccountStore store, Acts acts, SecureRandom random) {
        this.store = store;
        this.acts = acts;
        this.random = random;
    }

    /// A key that was just issued.
    ///
    /// @param key what is kept
    /// @param secret the key itself, shown once
    public record Issued(ApiKey key, String secret) {}

    /// Issues a key.
    ///
    /// @param expiresAt when it ends; null without end
    /// @throws NotPermitted if the actor may not
    /// @throws IllegalArgumentException if the label, a scope, the unit or the rate is missing
    public Issued issue(
            Actor actor,
            String label,
            Set<Scope> scopes,
            String unit,
            int requestsPerMinute,
            @Nullable Instant expiresAt) {
        actor.require(Permission.MANAGE_API_KEYS);
        OneTimeSecret secret = OneTimeSecret.next(random);
        byte[] id = new byte[16];
        random.nextBytes(id);
        return acts.perform(
                actor,
                notes -> {
                    ApiKey key =
                            new ApiKey(
                                    UUID.nameUUIDFromBytes(id),
                                    label,
                                    scopes,
                                    unit,
                                    requestsPerMinute,
                                    notes.at(),
                                    expiresAt,
                                    null);
                    store.putApiKey(key, secret.hash());
                    notes.note(
                            ActKind.API_KEY_ISSUED,
                            "key:" + key.id(),
                            "scopes",
                            String.join(" ", scopes.stream().map(Scope::code).sorted().toList()),
                            "unit",
                            unit);
                    return new Issued(key, PREFIX + secret.text());
                });
    }

    /// The key that was shown, if it is known and may be used.
    public Optional<ApiKey> find(String shown, Instant now) {
        if (!shown.startsWith(PREFIX) || shown.length() > 100) {
            return Optional.empty();
        }
        return store.findApiKey(new OneTimeSecret(shown.substring(PREFIX.length())).hash())
                .filter(key -> key.isUsable(now));
    }

    /// Revokes a key.
    ///
    /// @return whether there was one to revoke
    /// @throws NotPermitted if the actor may not
    public boolean revoke(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_API_KEYS);
        return acts.perform(
                actor,
                notes -> {
                    boolean revoked = store.revokeApiKey(id, notes.at());
                    notes.note(
                            ActKind.API_KEY_REVOKED,
                            "key:" + id,
                            "found",
                            Boolean.toString(revoked));
                    return revoked;
                });
    }
}
