package org.weir.app.settings;

import java.util.Locale;

/// Everything that can be set. Each is documented in `docs/settings.md`, which a test compares with
/// this table.
public enum Setting {
    /// Where the server listens.
    SERVER_ADDRESS(
            "127.0.0.1", "The network address that the server listens on; `0.0.0.0` for all."),
    /// On which port.
    SERVER_PORT("8080", "The port; `0` takes a free one."),
    /// How it is reached from outside.
    SERVER_PUBLIC_URL(
            "",
            "The address that people type, as `https://weir.example.org`; cookies are marked secure and passkeys are bound to it. Empty for `http://localhost` and the port."),
    /// Whether a proxy stands before it.
    SERVER_BEHIND_PROXY(
            "no",
            "`yes` where a proxy before the server sets `X-Forwarded-For` and `X-Forwarded-Proto`, and removes what clients send by these names."),
    /// A database of one's own.
    DATABASE_URL(
            "",
            "The JDBC address of a PostgreSQL 16 or later of your own, as `jdbc:postgresql://host/weir`. Empty for the embedded one."),
    /// The application's login.
    DATABASE_USER(
            "weir_application",
            "The application's login to a database of your own. It owns nothing and is no superuser."),
    /// Its password.
    DATABASE_PASSWORD("", "Its password."),
    /// The owner's login.
    DATABASE_OWNER_USER(
            "weir_owner", "The login that makes and owns the tables in a database of your own."),
    /// Its password.
    DATABASE_OWNER_PASSWORD("", "Its password."),
    /// How many connections.
    DATABASE_CONNECTIONS("16", "The most connections to the database that a node holds."),
    /// Where the keys are.
    KEYS_FOLDER(
            "",
            "The folder with the signing key of the record and the key for secrets. Empty for `keys` in the data folder. Nodes on one database share its content."),
    /// Threshold.
    SCREENING_THRESHOLD(
            "0.70",
            "The score, 0 to 1, from which on a match is shown, where the request names none."),
    /// Limit.
    SCREENING_LIMIT(
            "20",
            "The most matches that an answer holds, where the request names none; at most 500."),
    /// How long personal data is kept.
    SCREENING_RETENTION_DAYS(
            "730",
            "After so many days the personal data of a screening is erased; the record stays whole. `0` keeps it without end."),
    /// Four eyes on rulings.
    CLASSIFICATION_SECOND_OFFICER(
            "yes",
            "`yes`: a second officer confirms every ruling on goods before it is in force; `no`: it is in force at once."),
    /// Batches at a time.
    SCREENING_BATCHES(
            "4", "The most batches that a node works on at a time; others are asked to come back."),
    /// Rows of a batch.
    SCREENING_BATCH_ROWS("20000000", "The most rows of a batch."),
    /// Uploads.
    UPLOAD_MEGABYTES("200", "The largest file that may be uploaded, in megabytes."),
    /// Uploaded spreadsheets.
    UPLOAD_RETENTION_DAYS(
            "30",
            "After so many days the rows of an uploaded spreadsheet are erased; the screenings stay on record. `0` keeps them without end."),
    /// Auditors and people.
    RECORD_AUDITORS_SEE_PEOPLE(
            "yes",
            "`no`: auditors see that a screening was made and whether its replay holds, and not whom it is about."),
    /// How often lists are updated.
    LISTS_UPDATE_HOURS(
            "0",
            "The server fetches the official lists every so many hours; `0` leaves it to `POST /api/v1/lists/imports` and the lists page."),
    /// Idle sessions.
    SESSION_IDLE_MINUTES("30", "A session ends after so many minutes without a request."),
    /// Second factor.
    LOGIN_SECOND_FACTOR(
            "required",
            "`required`: whoever has no passkey or authenticator app sets one up at the first login. `optional`: it is offered."),
    /// Local accounts.
    LOGIN_LOCAL("yes", "`no` where people log in by the identity provider alone."),
    /// Identity provider.
    OIDC_ISSUER("", "The issuer address of an OpenID Connect identity provider. Empty for none."),
    /// Client.
    OIDC_CLIENT_ID("", "The client id that Weir has there."),
    /// Secret.
    OIDC_CLIENT_SECRET("", "Its client secret."),
    /// Label.
    OIDC_NAME("Single sign-on", "What the button on the login page says."),
    /// Roles.
    OIDC_ROLES_CLAIM(
            "weir_roles",
            "The claim that lists a person's roles, by their codes (`senior-analyst`)."),
    /// Units.
    OIDC_UNITS_CLAIM("weir_units", "The claim that lists the codes of a person's units."),
    /// Compartments.
    OIDC_COMPARTMENTS_CLAIM(
            "weir_compartments", "The claim that lists the codes of a person's compartments."),
    /// Tree heads.
    RECORD_HEAD_SECONDS(
            "60", "A tree head is signed every so many seconds, where something was added."),
    /// Webhooks.
    WEBHOOKS_PRIVATE_ADDRESSES(
            "no",
            "`yes`: webhooks may lead to private addresses and to this machine; else to the public internet alone."),
    /// Metrics.
    METRICS_TOKEN(
            "",
            "Whoever asks for `/metrics` from another machine shows this as a bearer token. Empty: only this machine may ask."),
    /// Logs.
    LOG_FORMAT("text", "`json` for logs that machines read, one object a line; `text` for people."),
    /// Logs.
    LOG_LEVEL("info", "`error`, `warn`, `info` or `debug`.");

    private final String preset;
    private final String meaning;

    Setting(String preset, String meaning) {
        this.preset = preset;
        this.meaning = meaning;
    }

    /// What it is where nobody sets it.
    public String preset() {
        return preset;
    }

    /// What it means.
    public String meaning() {
        return meaning;
    }

    /// Its name in the file: `server.public-url`.
    public String key() {
        String name = name().toLowerCase(Locale.ROOT);
        int first = name.indexOf('_');
        return name.substring(0, first) + "." + name.substring(first + 1).replace('_', '-');
    }

    /// Its name in the environment: `WEIR_SERVER_PUBLIC_URL`.
    public String variable() {
        return "WEIR_" + name();
    }

    /// Whether it must not be shown.
    public boolean isSecret() {
        return name().endsWith("PASSWORD") || name().endsWith("SECRET") || name().endsWith("TOKEN");
    }
}
