package org.weir.web.control;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.weir.access.Account;
import org.weir.access.AccountStore;

/// How those who act are shown to their colleagues.
@Component
class Officers {
    private static final String ACCOUNT = "account:";

    private final AccountStore accounts;

    Officers(AccountStore accounts) {
        this.accounts = accounts;
    }

    /// The display name of an account; of whatever else acts, its name in the record.
    String name(String actor) {
        if (!actor.startsWith(ACCOUNT)) {
            return actor;
        }
        return accounts.find(UUID.fromString(actor.substring(ACCOUNT.length())))
                .map(Account::displayName)
                .orElse(actor);
    }
}
