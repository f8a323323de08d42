package org.weir.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.weir.audit.ActKind;

/// Logging in with a password and a second factor. Every try is on record, failed ones too.
public final class Logins {
    private final AccountStore store;
    private final Acts acts;
    private final PasswordHasher hasher;
    private final Clock clock;

    /// @param clock the time
    public Logins(AccountStore store, Acts acts, PasswordHasher hasher, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.hasher = hasher;
        this.clock = clock;
    }

    /// What came of a try.
    public sealed interface Outcome {
        /// The password is right.
        ///
        /// @param account whose
        /// @param codeNeeded whether a code of the authenticator app is still to be given
        record Right(Account account, boolean codeNeeded) implements Outcome {}

        /// Name or password is wrong; which, is not told.
        record Wrong() implements Outcome {}

        /// Too many failures: no try is made before this time.
        ///
        /// @param until the time
        record Locked(Instant until) implements Outcome {}
    }

    /// Tries a password.
    public Outcome password(String loginName, String password) {
        @Nullable Account account =
                store.findByLoginName(loginName).filter(one -> !one.closed()).orElse(null);
        if (account == null) {
            hasher.matches(password, null);
            acts.perform(
                    Actor.NOBODY,
                    notes -> {
                        // What was typed may be a password in the wrong field: it is not kept.
                        notes.note(ActKind.LOGIN_FAILED, "", "why", "unknown");
                        return true;
                    });
            return new Outcome.Wrong();
        }
        Credentials credentials = store.credentials(account.id());
        Instant now = clock.instant();
        if (!Lockout.mayTry(credentials.lockedUntil(), now)) {
            return new Outcome.Locked(credentials.lockedUntil());
        }
        if (!hasher.matches(password, credentials.password())) {
            return failed(account, "password");
        }
        boolean codeNeeded = credentials.totpSecret() != null;
        if (!codeNeeded) {
            succeeded(account, "password");
        }
        return new Outcome.Right(account, codeNeeded);
    }

    /// Tries a code of the authenticator app, after the password.
    public Outcome code(Account account, String code) {
        return acts.perform(
                Actor.of(account),
                notes -> {
                    Credentials credentials = store.credentials(account.id());
                    if (!Lockout.mayTry(credentials.lockedUntil(), notes.at())) {
                        notes.note(ActKind.LOGIN_FAILED, name(account), "why", "locked");
                        return new Outcome.Locked(credentials.lockedUntil());
                    }
                    byte[] secret = credentials.totpSecret();
                    OptionalLong step =
                            secret == null
                                    ? OptionalLong.empty()
                                    : Totp.accept(secret, code, notes.at(), credentials.totpStep());
                    if (step.isEmpty()) {
                        return fail(notes, account, credentials, "code");
                    }
                    store.put(
                            account.id(),
                            credentials.afterSuccess().withTotp(secret, step.getAsLong()));
                    notes.note(ActKind.LOGGED_IN, name(account), "by", "password and code");
                    return new Outcome.Right(account, false);
                });
    }

    /// Notes a login by something that needs no second factor of ours: a passkey, or an identity
    /// provider.
    public void succeeded(Account account, String by) {
        acts.perform(
                Actor.of(account),
                notes -> {
                    store.put(account.id(), store.credentials(account.id()).afterSuccess());
                    notes.note(ActKind.LOGGED_IN, name(account), "by", by);
                    return true;
                });
    }

    /// Notes a logout.
    public void loggedOut(Account account) {
        acts.perform(
                Actor.of(account),
                notes -> {
                    notes.note(ActKind.LOGGED_OUT, name(account));
                    return true;
                });
    }

    /// Adds an authenticator app, if its first code is right.
    public boolean addApp(Account account, byte[] secret, String code) {
        OptionalLong step = Totp.accept(secret, code, clock.instant(), -1);
        step.ifPresent(accepted ->
                acts.perform(
                        Actor.of(account),
                        notes -> {
                            store.put(
                                    account.id(),
                                    store.credentials(account.id()).withTotp(secret, accepted));
                            notes.note(ActKind.FACTOR_ADDED, name(account), "factor", "app");
                            return true;
                        }));
        return step.isPresent();
    }

    /// Takes the authenticator app away, if its code is right.
    public boolean removeApp(Account account, String code) {
        Optional<byte[]> secret = Optional.ofNullable(store.credentials(account.id()).totpSecret());
        boolean right =
                secret.isPresent()
                        && Totp.accept(secret.get(), code, clock.instant(), -1).isPresent();
        if (right) {
            acts.perform(
                    Actor.of(account),
                    notes -> {
                        store.put(account.id(), store.credentials(account.id()).withTotp(null, -1));
                        notes.note(ActKind.FACTOR_REMOVED, name(account), "factor", "app");
                        return true;
                    });
        }
        return right;
    }

    /// Whether an account has an authenticator app.
    public boolean hasApp(Account account) {
        return store.credentials(account.id()).totpSecret() != null;
    }

    private Outcome failed(Account account, String why) {
        return acts.perform(
                Actor.of(account),
                notes -> fail(notes, account, store.credentials(account.id()), why));
    }

    private Outcome fail(Acts.Notes notes, Account account, Credentials credentials, String why) {
        Credentials after = credentials.afterFailure(notes.at());
        store.put(account.id(), after);
        notes.note(ActKind.LOGIN_FAILED, name(account), "why", why);
        if (after.lockedUntil().isAfter(notes.at())) {
            notes.note(
                    ActKind.ACCOUNT_LOCKED, name(account), "until", after.lockedUntil().toString());
            return new Outcome.Locked(after.lockedUntil());
        }
        return new Outcome.Wrong();
    }

    private static String name(Account account) {
        return Actor.nameOf(account.id());
    }
}
