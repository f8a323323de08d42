package org.weir.app.security;

import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.weir.access.AccountStore;
import org.weir.access.Acts;

/// Passkeys. They are two factors in one, so the device must make sure who uses it.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {
    @Bean
    PublicKeyCredentialUserEntityRepository passkeyUsers(JdbcTemplate jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeys(
            JdbcTemplate jdbc,
            PublicKeyCredentialUserEntityRepository users,
            AccountStore accounts,
            Acts acts) {
        return new Passkeys(new JdbcUserCredentialRepository(jdbc), users, accounts, acts);
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository users,
            UserCredentialRepository passkeys,
            PublicAddress address) {
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(
                        users,
                        passkeys,
                        PublicKeyCredentialRpEntity.builder()
                                .id(URI.create(address.origin()).getHost())
                                .name("Weir")
                                .build(),
                        Set.of(address.origin()));
        operations.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    @Bean
    UserDetailsService passkeyOwners(AccountStore accounts) {
        return name ->
                accounts.find(java.util.UUID.fromString(name))
                        .filter(account -> !account.closed())
                        .map(account ->
                                User.withUsername(account.id().toString())
                                        .password("")
                                        .authorities(java.util.List.of())
                                        .build())
                        .orElseThrow(() -> new UsernameNotFoundException("closed"));
    }
}
