package org.weir.web.login;

import java.util.function.Predicate;
import org.weir.access.Account;

/// Which ways of logging in there are.
///
/// @param local whether by name and password
/// @param providerName what the identity provider is called; empty for none
/// @param secondFactorRequired whether a password alone is not enough
/// @param passkeys says of an account whether it has a passkey
public record LoginWays(
        boolean local,
        String providerName,
        boolean secondFactorRequired,
        Predicate<Account> passkeys) {
    /// Whether an account has a passkey.
    public boolean hasPasskey(Account account) {
        return passkeys.test(account);
    }

    /// Whether there is an identity provider.
    public boolean hasProvider() {
        return !providerName.isEmpty();
    }
}
