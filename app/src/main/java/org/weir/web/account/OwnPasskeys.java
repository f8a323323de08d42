package org.weir.web.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.weir.access.Account;

/// The passkeys of an account.
@Component
public class OwnPasskeys {
    private static final int ID_BYTES = 32;

    private final PublicKeyCredentialUserEntityRepository users;
    private final UserCredentialRepository passkeys;
    private final SecureRandom random;

    /// @param users by which number authenticators know an account
    /// @param passkeys the passkeys
    /// @param random makes those numbers
    public OwnPasskeys(
            PublicKeyCredentialUserEntityRepository users,
            UserCredentialRepository passkeys,
            SecureRandom random) {
        this.users = users;
        this.passkeys = passkeys;
        this.random = random;
    }

    /// A passkey.
    ///
    /// @param id what pages call it
    /// @param label what its owner calls it
    /// @param added when it was added
    /// @param lastUsed when it was last used
    public record Row(
            String id, String label, @Nullable Instant added, @Nullable Instant lastUsed) {}

    /// Makes sure that authenticators show the account by its name.
    public void introduce(Account account) {
        if (users.findByUsername(account.id().toString()) == null) {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            users.save(
                    ImmutablePublicKeyCredentialUserEntity.builder()
                            .id(new Bytes(id))
                            .name(account.id().toString())
                            .displayName(account.displayName())
                            .build());
        }
    }

    /// An account's passkeys.
    public List<Row> of(Account account) {
        return records(account).stream()
                .map(one ->
                        new Row(
                                one.getCredentialId().toBase64UrlString(),
                                one.getLabel(),
                                one.getCreated(),
                                one.getLastUsed()))
                .toList();
    }

    /// Takes a passkey of the account away.
    public void remove(Account account, String id) {
        for (CredentialRecord one : records(account)) {
            if (one.getCredentialId().toBase64UrlString().equals(id)) {
                passkeys.delete(one.getCredentialId());
            }
        }
    }

    private List<CredentialRecord> records(Account account) {
        PublicKeyCredentialUserEntity user = users.findByUsername(account.id().toString());
        return user == null ? List.of() : passkeys.findByUserId(user.getId());
    }
}
