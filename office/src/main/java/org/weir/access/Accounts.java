package org.weir.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;

/// Making, changing and closing accounts, and setting passwords. Each is an act on record.
public final class Accounts {
    /// How long a link to set a password is good.
    public static final Duration LINK_LASTS = Duration.ofDays(3);

    private final AccountStore store;
    private final Acts acts;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final SecureRandom random;

    /// @param random makes ids and secrets
    public Accounts(
            AccountStore store,
            Acts acts,
            PasswordHasher hasher,
            PasswordRules rules,
            SecureRandom random) {
        this.store = store;
        this.acts = acts;
        this.hasher = hasher;
        this.rules = rules;
        this.random = random;
    }

    /// What somebody is to be: all of an account that an administrator decides.
    ///
    /// @param loginName what is typed to log in
    /// @param displayName how colleagues see them
    /// @param language in which Weir speaks to them
    /// @param roles what they are in the house
    /// @param units the units that they belong to
    /// @param compartments the compartments that they are let into
    public record Profile(
            String loginName,
            String displayName,
            Language language,
            Set<Role> roles,
            Set<String> units,
            Set<String> compartments) {}

    /// The secret of a link by which the first administrator is made, if there is no account yet.
    public Optional<OneTimeSecret> firstLink() {
        if (!store.isEmpty()) {
            return Optional.empty();
        }
        OneTimeSecret secret = OneTimeSecret.next(random);
        acts.perform(
                Actor.SYSTEM,
                notes -> {
                    store.putLink(secret.hash(), Optional.empty(), notes.at().plus(LINK_LASTS));
                    notes.note(ActKind.INSTALLED, "link:first-administrator");
                    return secret;
                });
        return Optional.of(secret);
    }

    /// Makes the first administrator by a link.
    ///
    /// @return the account; empty if the link is not good any more
    /// @throws Fault of kind USER if the password or a name is not
    public Optional<Account> makeFirst(OneTimeSecret secret, Profile profile, String password) {
        Account account = account(newId(), profile, false);
        check(password, account);
        String hash = hasher.hash(password);
        return acts.perform(
                Actor.SYSTEM,
                notes -> {
                    Optional<AccountStore.OneTimeLink> link =
                            store.takeLink(secret.hash(), notes.at());
                    boolean good = link.isPresent() && link.get().account().isEmpty();
                    if (!good || !store.isEmpty()) {
                        notes.note(ActKind.REFUSED, "link:first-administrator");
                        return Optional.empty();
                    }
                    put(notes, ActKind.ACCOUNT_CREATED, account);
                    store.put(account.id(), Credentials.NONE.withPassword(hash));
                    return Optional.of(account);
                });
    }

    /// Makes an account, and the secret of the link by which its owner sets a password.
    ///
    /// @throws NotPermitted if the actor may not
    /// @throws Fault of kind USER if the login name is taken or a name is none
    public Invited create(Actor actor, Profile profile) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        Account account = account(newId(), profile, false);
        OneTimeSecret secret = OneTimeSecret.next(random);
        return acts.perform(
                actor,
                notes -> {
                    if (store.findByLoginName(account.loginName()).isPresent()) {
                        throw Fault.user("this login name is taken.");
                    }
                    put(notes, ActKind.ACCOUNT_CREATED, account);
                    store.put(account.id(), Credentials.NONE);
                    store.putLink(
                            secret.hash(), Optional.of(account.id()), notes.at().plus(LINK_LASTS));
                    return new Invited(account, secret);
                });
    }

    /// A new account, with the secret of its link.
    ///
    /// @param account the account
    /// @param secret goes into the link that is handed to its owner
    public record Invited(Account account, OneTimeSecret secret) {}

    /// Makes an account with a password, for demonstrations.
    public Account createWithPassword(Profile profile, String password) {
        Account account = account(newId(), profile, false);
        check(password, account);
        String hash = hasher.hash(password);
        return acts.perform(
                Actor.SYSTEM,
                notes -> {
                    put(notes, ActKind.ACCOUNT_CREATED, account);
                    store.put(account.id(), Credentials.NONE.withPassword(hash));
                    return account;
                });
    }

    /// Makes an account for whom an identity provider vouches, or brings an existing one up to date
    /// with what it says.
    public Account fromOidc(String issuer, String subject, Profile profile) {
        return acts.perform(
                Actor.SYSTEM,
                notes -> {
                    Optional<Account> known = store.findByOidc(issuer, subject);
                    Account account =
                            account(
                                    known.map(Account::id).orElseGet(this::newId),
                                    profile,
                                    known.map(Account::closed).orElse(false));
                    if (known.isEmpty()) {
                        put(notes, ActKind.ACCOUNT_CREATED, account);
                        store.put(account.id(), Credentials.NONE);
                        store.bind(account.id(), issuer, subject);
                    } else if (!known.get().equals(account)) {
                        put(notes, ActKind.ACCOUNT_CHANGED, account);
                    }
                    notes.note(ActKind.LOGGED_IN, Actor.nameOf(account.id()), "by", "oidc");
                    return account;
                });
    }

    /// Changes what an administrator decides of an account.
    ///
    /// @throws NotPermitted if the actor may not, or would change their own roles
    public Account change(Actor actor, UUID id, Profile profile) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return acts.perform(
                actor,
                notes -> {
                    Account before = store.find(id).orElseThrow(Accounts::unknown);
                    Account after = account(id, profile, before.closed());
                    refuseOwn(actor, before, after);
                    put(notes, ActKind.ACCOUNT_CHANGED, after);
                    return after;
                });
    }

    private static void refuseOwn(Actor actor, Account before, Account after) {
        boolean own = actor.name().equals(Actor.nameOf(before.id()));
        boolean wider =
                !before.roles().equals(after.roles())
                        || !before.units().equals(after.units())
                        || !before.compartments().equals(after.compartments())
                        || before.closed() != after.closed();
        if (own && wider) {
            throw new NotPermitted(
                    new Bilingual(
                            "Nobody changes their own roles, units or compartments: another administrator does.",
                            "Personne ne modifie ses propres rôles, unités ou compartiments : un autre administrateur le fait."));
        }
    }

    /// Shuts an account.
    public Account close(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return acts.perform(
                actor,
                notes -> {
                    Account before = store.find(id).orElseThrow(Accounts::unknown);
                    Account after =
                            new Account(
                                    id,
                                    before.loginName(),
                                    before.displayName(),
                                    before.language(),
                                    before.roles(),
                                    before.units(),
                                    before.compartments(),
                                    true);
                    refuseOwn(actor, before, after);
                    store.put(after, notes.at());
                    notes.note(ActKind.ACCOUNT_CLOSED, Actor.nameOf(id));
                    return after;
                });
    }

    /// A new link for somebody who has lost their password; it also takes the second factor away.
    public Invited invite(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        OneTimeSecret secret = OneTimeSecret.next(random);
        return acts.perform(
                actor,
                notes -> {
                    Account account = store.find(id).orElseThrow(Accounts::unknown);
                    store.putLink(secret.hash(), Optional.of(id), notes.at().plus(LINK_LASTS));
                    notes.note(ActKind.ACCOUNT_CHANGED, Actor.nameOf(id), "what", "password-link");
                    return new Invited(account, secret);
                });
    }

    /// Whom a link belongs to: the account whose password it sets, or empty for the first
    /// administrator; nothing if the link is not good any more.
    public Optional<AccountStore.OneTimeLink> look(OneTimeSecret secret, Instant now) {
        return store.findLink(secret.hash(), now);
    }

    /// Sets a password by a link. A second factor that was there goes: who lost the password may
    /// have lost the device, too.
    ///
    /// @return the account; empty if the link is not good any more
    /// @throws Fault of kind USER if the password is not
    public Optional<Account> setByLink(OneTimeSecret secret, String password, Instant now) {
        Optional<Account> owner =
                store.findLink(secret.hash(), now)
                        .flatMap(AccountStore.OneTimeLink::account)
                        .flatMap(store::find)
                        .filter(account -> !account.closed());
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Account account = owner.get();
        check(password, account);
        String hash = hasher.hash(password);
        return acts.perform(
                Actor.of(account),
                notes -> {
                    boolean good = store.takeLink(secret.hash(), notes.at()).isPresent();
                    notes.note(
                            good ? ActKind.PASSWORD_CHANGED : ActKind.REFUSED,
                            Actor.nameOf(account.id()),
                            "by",
                            "link");
                    if (good) {
                        store.put(account.id(), Credentials.NONE.withPassword(hash));
                    }
                    return good ? Optional.of(account) : Optional.<Account>empty();
                });
    }

    /// Changes one's own password.
    ///
    /// @return what is wrong; empty where it was changed
    public Optional<Bilingual> changePassword(Account account, String old, String fresh) {
        if (!hasher.matches(old, store.credentials(account.id()).password())) {
            return Optional.of(
                    new Bilingual(
                            "The old password is not right.",
                            "L’ancien mot de passe est inexact."));
        }
        Optional<Bilingual> fault = rules.fault(fresh, ownNames(account));
        if (fault.isEmpty()) {
            String hash = hasher.hash(fresh);
            acts.perform(
                    Actor.of(account),
                    notes -> {
                        store.put(account.id(), store.credentials(account.id()).withPassword(hash));
                        notes.note(
                                ActKind.PASSWORD_CHANGED,
                                Actor.nameOf(account.id()),
                                "by",
                                "owner");
                        return hash;
                    });
        }
        return fault;
    }

    /// What is wrong with a password for an account; empty if nothing is.
    public Optional<Bilingual> fault(String password, Account account) {
        return rules.fault(password, ownNames(account));
    }

    private void check(String password, Account account) {
        rules.fault(password, ownNames(account))
                .ifPresent(fault -> {
                    throw Fault.user(fault.en());
                });
    }

    private static List<String> ownNames(Account account) {
        return List.of(account.loginName(), account.displayName());
    }

    private void put(Acts.Notes notes, ActKind kind, Account account) {
        store.put(account, notes.at());
        notes.note(
                kind,
                Actor.nameOf(account.id()),
                "roles",
                String.join(" ", new TreeSet<>(account.roles().stream().map(Role::code).toList())),
                "units",
                String.join(" ", new TreeSet<>(account.units())),
                "compartments",
                String.join(" ", new TreeSet<>(account.compartments())));
    }

    private UUID newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    private static Account account(UUID id, Profile profile, boolean closed) {
        try {
            return new Account(
                    id,
                    profile.loginName(),
                    profile.displayName(),
                    profile.language(),
                    profile.roles(),
                    profile.units(),
                    profile.compartments(),
                    closed);
        } catch (IllegalArgumentException e) {
            throw Fault.user(
                    "a login name has 1 to 100 lower-case letters, digits, dots, dashes, at signs; a display name 1 to 200 characters.");
        }
    }

    private static Fault unknown() {
        return Fault.user("there is no such account.");
    }
}
