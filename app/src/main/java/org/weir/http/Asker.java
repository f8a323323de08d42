package org.weir.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.weir.access.Account;
import org.weir.access.Actor;

/// Who asks: found out once a request, and kept with it.
///
/// @param actor what they may do and see
/// @param account their account; null for a program with an API key, and for nobody
public record Asker(Actor actor, @Nullable Account account) {
    /// Nobody that we know.
    public static final Asker NOBODY = new Asker(Actor.NOBODY, null);

    private static final String ATTRIBUTE = Asker.class.getName();

    /// Somebody with an account.
    public static Asker of(Account account) {
        return new Asker(Actor.of(account), account);
    }

    /// Who asks in this request.
    public static Asker of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Asker asker ? asker : NOBODY;
    }

    /// Keeps it with the request.
    public void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// Whether we know them.
    public boolean isKnown() {
        return !actor.equals(Actor.NOBODY);
    }
}
