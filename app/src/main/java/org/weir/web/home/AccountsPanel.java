package org.weir.web.home;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Language;

/// For those who run the house: how many accounts and keys there are.
@Component
class AccountsPanel implements HomePanel {
    private final AccountStore accounts;

    AccountsPanel(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Permission.MANAGE_ACCOUNTS);
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Content content(Actor actor, Language language) {
        List<Account> all = accounts.all();
        long open = all.stream().filter(account -> !account.closed()).count();
        long keys = accounts.apiKeys().stream().filter(key -> key.revokedAt() == null).count();
        return new Content(
                "home.accounts",
                List.of(
                        new Figure(Long.toString(open), "home.accounts.open", "/accounts"),
                        new Figure(Long.toString(keys), "home.accounts.keys", "/api-keys")),
                List.of(),
                "");
    }
}
