package org.weir.app.security;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.audit.ActKind;

/// Passkeys as they are kept, with an event on record whenever one is added or taken away.
final class Passkeys implements UserCredentialRepository {
    private final UserCredentialRepository kept;
    private final PublicKeyCredentialUserEntityRepository users;
    private final AccountStore accounts;
    private final Acts acts;

    Passkeys(
            UserCredentialRepository kept,
            PublicKeyCredentialUserEntityRepository users,
            AccountStore accounts,
            Acts acts) {
        this.kept = kept;
        this.users = users;
        this.accounts = accounts;
        this.acts = acts;
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (kept.findByCredentialId(passkey.getCredentialId()) != null) {
            // Used, not added.
            kept.save(passkey);
            return;
        }
        note(passkey, ActKind.FACTOR_ADDED, () -> kept.save(passkey));
    }

    @Override
    public void delete(Bytes id) {
        @Nullable CredentialRecord passkey = kept.findByCredentialId(id);
        if (passkey != null) {
            note(passkey, ActKind.FACTOR_REMOVED, () -> kept.delete(id));
        }
    }

    private void note(CredentialRecord passkey, ActKind kind, Runnable change) {
        PublicKeyCredentialUserEntity user = users.findById(passkey.getUserEntityUserId());
        String account = user == null ? "" : Actor.nameOf(UUID.fromString(user.getName()));
        Actor actor =
                user == null
                        ? Actor.SYSTEM
                        : accounts.find(UUID.fromString(user.getName()))
                                .map(Actor::of)
                                .orElse(Actor.SYSTEM);
        acts.perform(
                actor,
                notes -> {
                    change.run();
                    notes.note(kind, account, "factor", "passkey");
                    return account;
                });
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return kept.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return kept.findByUserId(user);
    }
}
