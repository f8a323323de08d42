package org.weir.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Account;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.ApiKeys;
import org.weir.access.Logins;
import org.weir.access.Logins.Outcome;
import org.weir.access.Named;
import org.weir.access.NotPermitted;
import org.weir.access.OneTimeSecret;
import org.weir.access.PasswordHasher;
import org.weir.access.PasswordRules;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.access.Totp;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.store.database.TestDatabase;
import org.weir.store.record.JdbcActs;

class AccountsTest {
    private static final String PASSWORD = "correct horse battery staple";

    private final TestDatabase database = TestDatabase.fresh();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Clock moving =
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
    private final SecureRandom random = new SecureRandom();
    private final JdbcActs acts = new JdbcActs(database.source(), moving);
    private final JdbcAccountStore store =
            new JdbcAccountStore(
                    database.source(), new SecretBox(new byte[SecretBox.KEY_BYTES], random));
    private final PasswordHasher hasher =
            new PasswordHasher() {
                @Override
                public String hash(String password) {
                    return "hash of " + password;
                }

                @Override
                public boolean matches(String password, @Nullable String hash) {
                    return hash(password).equals(hash);
                }
            };
    private final Accounts accounts =
            new Accounts(store, acts, hasher, new PasswordRules(Set.of()), random);
    private final Logins logins = new Logins(store, acts, hasher, moving);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstAdministratorIsMadeByALinkThatWorksOnce() {
        OneTimeSecret secret = accounts.firstLink().orElseThrow();
        assertThat(accounts.look(new OneTimeSecret("guess"), now)).isEmpty();
        assertThatThrownBy(() -> accounts.makeFirst(secret, profile("a", Role.ADMINISTRATOR), "x"))
                .isInstanceOf(Fault.class);
        Optional<Account> first =
                accounts.makeFirst(secret, profile("admin", Role.ADMINISTRATOR), PASSWORD);
        assertThat(first).isPresent();
        assertThat(accounts.makeFirst(secret, profile("b", Role.ADMINISTRATOR), PASSWORD))
                .isEmpty();
        assertThat(accounts.firstLink()).isEmpty();
        assertThat(logins.password("admin", PASSWORD)).isInstanceOf(Outcome.Right.class);
        assertThat(kinds()).containsExactly("installed", "account-created", "refused", "logged-in");
    }

    @Test
    void aLinkEnds() {
        OneTimeSecret secret = accounts.firstLink().orElseThrow();
        now = now.plus(Accounts.LINK_LASTS).plusSeconds(1);
        assertThat(accounts.makeFirst(secret, profile("admin", Role.ADMINISTRATOR), PASSWORD))
                .isEmpty();
    }

    @Test
    void anInvitedAccountSetsItsPasswordAndLosesItsOldOne() {
        Account admin = admin();
        Accounts.Invited invited =
                accounts.create(Actor.of(admin), profile("analyst", Role.SCREENING_ANALYST));
        assertThat(logins.password("analyst", "")).isInstanceOf(Outcome.Wrong.class);
        assertThat(accounts.setByLink(invited.secret(), PASSWORD, now)).isPresent();
        assertThat(accounts.setByLink(invited.secret(), PASSWORD, now)).isEmpty();
        assertThat(logins.password("analyst", PASSWORD)).isInstanceOf(Outcome.Right.class);
        Accounts.Invited again = accounts.invite(Actor.of(admin), invited.account().id());
        String fresh = "another four word password";
        assertThat(accounts.setByLink(again.secret(), fresh, now)).isPresent();
        assertThat(logins.password("analyst", PASSWORD)).isInstanceOf(Outcome.Wrong.class);
        assertThat(logins.password("analyst", fresh)).isInstanceOf(Outcome.Right.class);
    }

    @Test
    void onlyAnAdministratorMakesAccountsAndNobodyTheirOwnRoles() {
        Account admin = admin();
        Account analyst =
                accounts.createWithPassword(profile("analyst", Role.SCREENING_ANALYST), PASSWORD);
        assertThatThrownBy(() -> accounts.create(Actor.of(analyst), profile("other", Role.AUDITOR)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        accounts.change(
                                Actor.of(admin),
                                admin.id(),
                                profile("admin", Role.ADMINISTRATOR, Role.AUDITOR)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> accounts.create(Actor.of(admin), profile("analyst", Role.AUDITOR)))
                .hasMessageContaining("taken");
        Account changed =
                accounts.change(
                        Actor.of(admin), analyst.id(), profile("analyst", Role.SENIOR_ANALYST));
        assertThat(store.find(analyst.id())).contains(changed);
        accounts.close(Actor.of(admin), analyst.id());
        assertThat(logins.password("analyst", PASSWORD)).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void guessingLocksTheAccountForAWhileEvenForTheRightPassword() {
        admin();
        for (int i = 0; i < 4; i++) {
            assertThat(logins.password("admin", "guess " + i)).isInstanceOf(Outcome.Wrong.class);
        }
        assertThat(logins.password("admin", "guess 4")).isInstanceOf(Outcome.Locked.class);
        assertThat(logins.password("admin", PASSWORD)).isInstanceOf(Outcome.Locked.class);
        now = now.plus(Duration.ofSeconds(30));
        assertThat(logins.password("admin", PASSWORD)).isInstanceOf(Outcome.Right.class);
        assertThat(kinds()).contains("account-locked");
    }

    @Test
    void anAuthenticatorAppIsAskedForAndItsCodeWorksOnce() {
        Account admin = admin();
        byte[] secret = Totp.newSecret(random);
        assertThat(logins.addApp(admin, secret, "000000")).isFalse();
        assertThat(logins.addApp(admin, secret, code(secret))).isTrue();
        now = now.plusSeconds(60);
        assertThat(logins.password("admin", PASSWORD))
                .isInstanceOfSatisfying(
                        Outcome.Right.class, right -> assertThat(right.codeNeeded()).isTrue());
        assertThat(logins.code(admin, "123")).isInstanceOf(Outcome.Wrong.class);
        assertThat(logins.code(admin, code(secret))).isInstanceOf(Outcome.Right.class);
        assertThat(logins.code(admin, code(secret))).isInstanceOf(Outcome.Wrong.class);
        byte[] kept =
                JdbcClient.create(database.source())
                        .sql("select totp_secret from credential")
                        .query(byte[].class)
                        .single();
        assertThat(kept).hasSizeGreaterThan(secret.length);
        assertThat(logins.removeApp(admin, code(secret))).isTrue();
        assertThat(logins.hasApp(admin)).isFalse();
    }

    @Test
    void keysAreFoundByWhatWasShownOnceAndCanBeRevoked() {
        Account admin = admin();
        ApiKeys keys = new ApiKeys(store, acts, random);
        ApiKeys.Issued issued =
                keys.issue(Actor.of(admin), "Visa system", Set.of(Scope.SCREEN), "visa", 600, null);
        assertThat(issued.secret()).startsWith("weir_");
        assertThat(keys.find(issued.secret(), now)).contains(issued.key());
        assertThat(keys.find(issued.secret() + "x", now)).isEmpty();
        assertThat(keys.find("x".repeat(1_000), now)).isEmpty();
        assertThat(keys.revoke(Actor.of(admin), issued.key().id())).isTrue();
        assertThat(keys.find(issued.secret(), now)).isEmpty();
        assertThat(store.apiKeys()).hasSize(1);
    }

    @Test
    void whoeverTheIdentityProviderVouchesForGetsAnAccountThatFollowsWhatItSays() {
        Account first = accounts.fromOidc("https://id.example", "42", profile("o.d", Role.AUDITOR));
        Account second =
                accounts.fromOidc("https://id.example", "42", profile("o.d", Role.SENIOR_ANALYST));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(store.find(first.id()).orElseThrow().roles())
                .containsExactly(Role.SENIOR_ANALYST);
    }

    @Test
    void unitsAndCompartmentsAreKeptInBothLanguages() {
        Named visa = new Named("visa", new Bilingual("Visa screening", "Filtrage des visas"));
        store.putUnit(visa);
        store.putCompartment(new Named("alpha", new Bilingual("Alpha", "Alpha")));
        assertThat(store.units()).containsExactly(visa);
        assertThat(store.compartments()).hasSize(1);
    }

    private Account admin() {
        return accounts.createWithPassword(profile("admin", Role.ADMINISTRATOR), PASSWORD);
    }

    private String code(byte[] secret) {
        return Totp.code(secret, now.getEpochSecond() / Totp.STEP_SECONDS);
    }

    private List<String> kinds() {
        return acts.read(
                Actor.SYSTEM,
                () ->
                        JdbcClient.create(database.source())
                                .sql("select kind from event order by number")
                                .query(String.class)
                                .list());
    }

    private static Accounts.Profile profile(String login, Role... roles) {
        return new Accounts.Profile(
                login, "Oriel Danmark", Language.EN, Set.of(roles), Set.of("visa"), Set.of());
    }
}
