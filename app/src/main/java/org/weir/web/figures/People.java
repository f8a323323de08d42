package org.weir.web.figures;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.weir.access.Account;
import org.weir.access.AccountStore;

/// Who stands behind the names by which events call their actors; in templates it is `people`.
@Component("namesOfPeople")
public class People {
    private static final String ACCOUNT = "account:";

    private final AccountStore accounts;

    /// @param accounts knows the accounts
    public People(AccountStore accounts) {
        this.accounts = accounts;
    }

    /// The display name of an account; for anything else the name that events have.
    public String name(String actor) {
        if (!actor.startsWith(ACCOUNT)) {
            return actor;
        }
        try {
            return accounts.find(UUID.fromString(actor.substring(ACCOUNT.length())))
                    .map(Account::displayName)
                    .orElse(actor);
        } catch (IllegalArgumentException e) {
            return actor;
        }
    }
}
