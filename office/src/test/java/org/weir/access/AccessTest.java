package org.weir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.base.Language;

class AccessTest {
    private static final Set<Permission> CASE_WORK =
            Set.of(
                    Permission.SCREEN,
                    Permission.SEE_SCREENINGS,
                    Permission.SEE_ALERTS,
                    Permission.DISPOSE,
                    Permission.CONFIRM,
                    Permission.ASSIGN,
                    Permission.SEE_POPULATIONS,
                    Permission.MANAGE_POPULATIONS,
                    Permission.SEE_RECORD);

    @Test
    void anAdministratorSeesNoCases() {
        assertThat(Role.ADMINISTRATOR.permissions()).doesNotContainAnyElementsOf(CASE_WORK);
        assertThat(Role.ADMINISTRATOR.seesEverything()).isFalse();
    }

    @Test
    void anAuditorChangesNothing() {
        assertThat(Role.AUDITOR.permissions())
                .allMatch(permission -> permission.name().startsWith("SEE_"));
    }

    @Test
    void nobodyButAnAdministratorMakesAccounts() {
        for (Role role : Role.values()) {
            assertThat(role.permissions().contains(Permission.MANAGE_ACCOUNTS))
                    .isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @Test
    void aKeyMakesNoFindings() {
        for (Scope scope : Scope.values()) {
            assertThat(scope.permissions())
                    .doesNotContain(Permission.DISPOSE, Permission.CONFIRM, Permission.ASSIGN);
            assertThat(Scope.ofCode(scope.code())).contains(scope);
        }
        assertThat(Scope.ofCode("everything")).isEmpty();
    }

    @Test
    void anActorMayWhatTheRolesAllowTogether() {
        Actor actor = Actor.of(account(Set.of(Role.OVERSEAS_POST, Role.POLICY_ADVISER)));
        assertThat(actor.may(Permission.SCREEN)).isTrue();
        assertThat(actor.may(Permission.SEE_MEASURES)).isTrue();
        actor.require(Permission.SCREEN);
        assertThatThrownBy(() -> actor.require(Permission.DISPOSE))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("Your account may not do this: make findings on alerts.");
        assertThat(actor.sight().everything()).isFalse();
        assertThat(Actor.of(account(Set.of(Role.AUDITOR))).sight().everything()).isTrue();
    }

    @Test
    void codesAndNamesAreChecked() {
        assertThat(Sight.isCode("visa-screening")).isTrue();
        for (String wrong : List.of("", "A", "a b", "a,b", "a'b", "x".repeat(41))) {
            assertThat(Sight.isCode(wrong)).as(wrong).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Sight(false, "", Set.of(wrong), Set.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> new FileMark(wrong, null, null));
        }
        assertThat(Account.isLoginName("élise.b")).isTrue();
        assertThat(Account.isLoginName("Two words")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,30", "6,60", "7,120", "10,960", "11,1800", "500,1800"})
    void locksGrowWithFailuresUpToAnEnd(int failures, long seconds) {
        assertThat(Lockout.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aLoginMayBeTriedOnceTheLockHasEnded() {
        Instant end = Instant.EPOCH.plusSeconds(30);
        assertThat(Lockout.mayTry(end, end.minusMillis(1))).isFalse();
        assertThat(Lockout.mayTry(end, end)).isTrue();
    }

    /// RFC 6238, appendix B, the last six digits.
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfRfc6238(long seconds, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, seconds / Totp.STEP_SECONDS)).isEqualTo(code);
        Instant now = Instant.ofEpochSecond(seconds);
        assertThat(Totp.accept(secret, code.substring(0, 3) + " " + code.substring(3), now, -1))
                .hasValue(seconds / Totp.STEP_SECONDS);
        assertThat(Totp.accept(secret, code, now, seconds / Totp.STEP_SECONDS)).isEmpty();
        assertThat(Totp.accept(secret, code, now.plusSeconds(90), -1)).isEmpty();
        assertThat(Totp.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void passwordsAreHeldToLengthAndToWhatIsTriedFirst() {
        PasswordRules rules = new PasswordRules(Set.of("correcthorse", "password"));
        List<String> own = List.of("o.danmark", "Oriel Danmark");
        assertThat(rules.fault("correct horse battery staple", own)).isEmpty();
        assertThat(rules.fault("нравится зимний лес", own)).isEmpty();
        for (String weak :
                List.of(
                        "short",
                        "Password1234567",
                        "!!!correcthorse9",
                        "aaaaaaaaaaaaaaaa",
                        "123456789012345",
                        "Oriel Danmark 1",
                        "x".repeat(201))) {
            assertThat(rules.fault(weak, own)).as(weak).isPresent();
        }
    }

    @Test
    void aKeyEndsWhenItExpiresOrIsRevoked() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(key(null, null).isUsable(now)).isTrue();
        assertThat(key(now, null).isUsable(now)).isFalse();
        assertThat(key(now.plusSeconds(1), null).isUsable(now)).isTrue();
        assertThat(key(null, now.minusSeconds(1)).isUsable(now)).isFalse();
        assertThat(key(null, null).actor().permissions()).isEqualTo(Scope.SCREEN.permissions());
        assertThat(key(null, null).actor().sight().units()).containsExactly("visa");
    }

    private static ApiKey key(Instant expiresAt, Instant revokedAt) {
        return new ApiKey(
                new UUID(0, 1),
                "test",
                Set.of(Scope.SCREEN),
                "visa",
                60,
                Instant.EPOCH,
                expiresAt,
                revokedAt);
    }

    private static Account account(Set<Role> roles) {
        return new Account(
                new UUID(0, 1),
                "o.danmark",
                "Oriel Danmark",
                Language.EN,
                roles,
                Set.of("visa"),
                Set.of(),
                false);
    }
}
