package org.weir.app.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.weir.access.Account;
import org.weir.access.Accounts;
import org.weir.access.Role;
import org.weir.access.Sight;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.base.Language;

/// The identity provider that vouches for people, where one is set.
final class OidcConfiguration {
    /// How the provider is called in addresses.
    static final String ID = "oidc";

    private final Settings settings;
    private final Accounts accounts;

    OidcConfiguration(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    boolean isSet() {
        return settings.has(Setting.OIDC_ISSUER);
    }

    /// Asks the provider about itself when the first person logs in, not when the server starts: it
    /// may start later than we do.
    ClientRegistrationRepository registrations() {
        return new ClientRegistrationRepository() {
            private volatile @Nullable ClientRegistration known;

            @Override
            public @Nullable ClientRegistration findByRegistrationId(String id) {
                if (!id.equals(ID)) {
                    return null;
                }
                ClientRegistration registration = known;
                if (registration == null) {
                    registration =
                            ClientRegistrations.fromIssuerLocation(
                                            settings.text(Setting.OIDC_ISSUER))
                                    .registrationId(ID)
                                    .clientId(settings.text(Setting.OIDC_CLIENT_ID))
                                    .clientSecret(settings.text(Setting.OIDC_CLIENT_SECRET))
                                    .clientName(settings.text(Setting.OIDC_NAME))
                                    .scope("openid", "profile")
                                    .build();
                    known = registration;
                }
                return registration;
            }
        };
    }

    /// The account of somebody for whom the provider vouches, made or brought up to date.
    Account account(OidcUser user) {
        Set<Role> roles = new LinkedHashSet<>();
        for (String code : claim(user, Setting.OIDC_ROLES_CLAIM)) {
            Stream.of(Role.values()).filter(role -> role.code().equals(code)).forEach(roles::add);
        }
        String name = user.getFullName();
        String login = user.getPreferredUsername();
        String subject =
                Objects.requireNonNull(user.getSubject(), "OpenID Connect always names one");
        String loginName =
                login == null || !Account.isLoginName(login.toLowerCase(java.util.Locale.ROOT))
                        ? subject.toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^\\p{Ll}\\p{Lo}\\p{Nd}._@+-]", "-")
                        : login.toLowerCase(java.util.Locale.ROOT);
        String locale = user.getLocale();
        return accounts.fromOidc(
                settings.text(Setting.OIDC_ISSUER),
                subject,
                new Accounts.Profile(
                        loginName,
                        name == null || name.isBlank() ? loginName : name,
                        locale != null && locale.startsWith("fr") ? Language.FR : Language.EN,
                        roles,
                        codes(user, Setting.OIDC_UNITS_CLAIM),
                        codes(user, Setting.OIDC_COMPARTMENTS_CLAIM)));
    }

    private Set<String> codes(OidcUser user, Setting claim) {
        Set<String> codes = new LinkedHashSet<>(claim(user, claim));
        codes.removeIf(Predicate.not(Sight::isCode));
        return codes;
    }

    private List<String> claim(OidcUser user, Setting claim) {
        Object value = user.getClaims().get(settings.text(claim));
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value instanceof String text ? List.of(text.split("[ ,]+")) : List.of();
    }
}
