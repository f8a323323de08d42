package org.weir.web.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Actor;
import org.weir.access.Permission;

/// Colleagues by the names that alerts know them by; in templates it is `colleagues`.
@Component
public class Colleagues {
    private static final String ACCOUNT = "account:";

    private final AccountStore accounts;

    Colleagues(AccountStore accounts) {
        this.accounts = accounts;
    }

    /// How somebody is called; the name itself where nobody has that account any more.
    ///
    /// @param name as events have it: `account:ID`
    public String called(String name) {
        if (name.startsWith(ACCOUNT)) {
            try {
                return accounts.find(UUID.fromString(name.substring(ACCOUNT.length())))
                        .map(Account::displayName)
                        .orElse(name);
            } catch (IllegalArgumentException e) {
                return name;
            }
        }
        return name;
    }

    /// Who may be given an alert of a unit and compartment, by name.
    List<Account> mayWork(String unit, @Nullable String compartment) {
        return accounts.all().stream()
                .filter(account -> !account.closed())
                .filter(account -> Actor.of(account).may(Permission.DISPOSE))
                .filter(account -> account.units().contains(unit))
                .filter(account ->
                        compartment == null || account.compartments().contains(compartment))
                .sorted(Comparator.comparing(Account::displayName))
                .toList();
    }
}
