package org.weir.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Who acts: what they may do and see.
///
/// @param name how events name them: `account:ID`, `key:ID` or `system`
/// @param permissions what they may do
/// @param sight what they may see
public record Actor(String name, Set<Permission> permissions, Sight sight) {
    /// Weir itself.
    public static final Actor SYSTEM =
            new Actor("system", Set.copyOf(EnumSet.allOf(Permission.class)), Sight.ALL);

    /// Nobody yet: before a login.
    public static final Actor NOBODY = new Actor("nobody", Set.of(), Sight.NOTHING);

    /// Copies the permissions.
    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /// Somebody with an account.
    public static Actor of(Account account) {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        account.roles().forEach(role -> permissions.addAll(role.permissions()));
        boolean everything = account.roles().stream().anyMatch(Role::seesEverything);
        String name = nameOf(account.id());
        return new Actor(
                name,
                permissions,
                new Sight(everything, name, account.units(), account.compartments()));
    }

    /// How events name an account.
    public static String nameOf(UUID account) {
        return "account:" + account;
    }

    /// Whether they may.
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// Goes on only if they may.
    ///
    /// @throws NotPermitted if they may not
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(permission);
        }
    }
}
