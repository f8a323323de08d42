package org.weir.web.login;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody who is logged in: their account's id and by what they showed it, and nothing else. What
/// they may do is looked up at each request, so that a change takes effect at once.
public final class LoginToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String account;

    /// @param account the account's id
    /// @param factors by what it was shown
    public LoginToken(UUID account, Set<Factor> factors) {
        super(authorities(factors));
        this.account = account.toString();
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Set<Factor> factors) {
        return List.copyOf(
                factors.stream()
                        .map(factor -> new SimpleGrantedAuthority(factor.authority()))
                        .toList());
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoginToken token
                && token.account.equals(account)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
