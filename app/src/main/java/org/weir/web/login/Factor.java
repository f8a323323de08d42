package org.weir.web.login;

/// By what somebody has shown who they are in this session, or what is still asked of them.
public enum Factor {
    /// A password.
    PASSWORD,
    /// A code of an authenticator app.
    CODE,
    /// A passkey, which is two factors in one.
    WEBAUTHN,
    /// An identity provider.
    OIDC,
    /// Nothing yet: a second factor has to be set up before anything else.
    ENROL;

    /// How Spring Security names it.
    public String authority() {
        return "FACTOR_" + name();
    }
}
