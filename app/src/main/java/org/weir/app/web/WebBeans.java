package org.weir.app.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.weir.app.security.PublicAddress;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.cli.WeirVersion;
import org.weir.http.PublicOrigin;
import org.weir.http.ServerVersion;
import org.weir.web.login.LoginWays;

/// What pages are handed of the settings.
@Configuration(proxyBeanMethods = false)
class WebBeans {
    @Bean
    PublicOrigin publicOrigin(PublicAddress address) {
        return path -> address.origin() + path;
    }

    @Bean
    ServerVersion serverVersion() {
        return new ServerVersion(WeirVersion.current().version());
    }

    @Bean
    LoginWays loginWays(
            Settings settings,
            PublicKeyCredentialUserEntityRepository users,
            UserCredentialRepository passkeys) {
        return new LoginWays(
                settings.yes(Setting.LOGIN_LOCAL),
                settings.has(Setting.OIDC_ISSUER) ? settings.text(Setting.OIDC_NAME) : "",
                settings.oneOf(Setting.LOGIN_SECOND_FACTOR, "required", "optional")
                        .equals("required"),
                account -> {
                    PublicKeyCredentialUserEntity user =
                            users.findByUsername(account.id().toString());
                    return user != null && !passkeys.findByUserId(user.getId()).isEmpty();
                });
    }
}
