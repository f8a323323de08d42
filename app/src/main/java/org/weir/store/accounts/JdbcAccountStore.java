package org.weir.store.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.ApiKey;
import org.weir.access.Credentials;
import org.weir.access.Named;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.base.Bilingual;
import org.weir.base.Language;

/// Accounts in the database.
public final class JdbcAccountStore implements AccountStore {
    private final JdbcClient jdbc;
    private final SecretBox box;

    /// @param source connections of the application's login
    /// @param box seals the secrets of authenticator apps
    public JdbcAccountStore(DataSource source, SecretBox box) {
        this.jdbc = JdbcClient.create(source);
        this.box = box;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return jdbc.sql("select * from account where id = ?")
                .param(id)
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public Optional<Account> findByLoginName(String loginName) {
        return jdbc.sql("select * from account where login_name = ?")
                .param(loginName)
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public Optional<Account> findByOidc(String issuer, String subject) {
        return jdbc.sql(
                        """
                        select a.* from account a join credential c on c.account = a.id
                        where c.oidc_issuer = ? and c.oidc_subject = ?
                        """)
                .params(issuer, subject)
                .query(JdbcAccountStore::account)
                .optional();
    }

    @Override
    public List<Account> all() {
        return jdbc.sql("select * from account order by login_name")
                .query(JdbcAccountStore::account)
                .list();
    }

    @Override
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from account)").query(Boolean.class).single();
    }

    @Override
    public void put(Account account, Instant at) {
        jdbc.sql(
                        """
                        insert into account (id, login_name, display_name, language, roles, units,
                            compartments, closed, created_at)
                        values (:id, :login, :display, :language, :roles, :units, :compartments, :closed, :at)
                        on conflict (id) do update set login_name = excluded.login_name,
                            display_name = excluded.display_name, language = excluded.language,
                            roles = excluded.roles, units = excluded.units,
                            compartments = excluded.compartments, closed = excluded.closed
                        """)
                .param("id", account.id())
                .param("login", account.loginName())
                .param("display", account.displayName())
                .param("language", account.language().name())
                .param("roles", array(account.roles().stream().map(Role::name)))
                .param("units", array(account.units().stream()))
                .param("compartments", array(account.compartments().stream()))
                .param("closed", account.closed())
                .param("at", time(at))
                .update();
    }

    @Override
    public Credentials credentials(UUID account) {
        return jdbc.sql("select * from credential where account = ? for update")
                .param(account)
                .query((rows, _) ->
                        new Credentials(
                                rows.getString("password"),
                                rows.getInt("failures"),
                                instant(rows, "locked_until"),
                                opened(rows.getBytes("totp_secret")),
                                rows.getLong("totp_step")))
                .optional()
                .orElse(Credentials.NONE);
    }

    private byte @Nullable [] opened(byte @Nullable [] sealed) {
        return sealed == null ? null : box.open(sealed);
    }

    @Override
    public void put(UUID account, Credentials credentials) {
        byte[] secret = credentials.totpSecret();
        jdbc.sql(
                        """
                        insert into credential (account, password, failures, locked_until, totp_secret, totp_step)
                        values (:account, :password, :failures, :until, :secret, :step)
                        on conflict (account) do update set password = excluded.password,
                            failures = excluded.failures, locked_until = excluded.locked_until,
                            totp_secret = excluded.totp_secret, totp_step = excluded.totp_step
                        """)
                .param("account", account)
                .param("password", credentials.password())
                .param("failures", credentials.failures())
                .param("until", time(credentials.lockedUntil()))
                .param("secret", secret == null ? null : box.seal(secret))
                .param("step", credentials.totpStep())
                .update();
    }

    @Override
    public void bind(UUID account, String issuer, String subject) {
        jdbc.sql("update credential set oidc_issuer = ?, oidc_subject = ? where account = ?")
                .params(issuer, subject, account)
                .update();
    }

    @Override
    public void putLink(byte[] hash, Optional<UUID> account, Instant expiresAt) {
        jdbc.sql("delete from one_time_link where expires_at < ? or account is not distinct from ?")
                .param(1, time(expiresAt.minus(java.time.Duration.ofDays(30))))
                .param(2, account.orElse(null), java.sql.Types.OTHER)
                .update();
        jdbc.sql("insert into one_time_link (hash, account, expires_at) values (?, ?, ?)")
                .param(1, hash)
                .param(2, account.orElse(null), java.sql.Types.OTHER)
                .param(3, time(expiresAt))
                .update();
    }

    @Override
    public Optional<OneTimeLink> takeLink(byte[] hash, Instant now) {
        return link(
                "delete from one_time_link where hash = ? and expires_at > ? returning account",
                hash,
                now);
    }

    @Override
    public Optional<OneTimeLink> findLink(byte[] hash, Instant now) {
        return link(
                "select account from one_time_link where hash = ? and expires_at > ?", hash, now);
    }

    private Optional<OneTimeLink> link(String query, byte[] hash, Instant now) {
        return jdbc.sql(query)
                .params(hash, time(now))
                .query((rows, _) ->
                        new OneTimeLink(Optional.ofNullable(rows.getObject(1, UUID.class))))
                .optional();
    }

    @Override
    public List<Named> units() {
        return named("unit");
    }

    @Override
    public List<Named> compartments() {
        return named("compartment");
    }

    @Override
    public void putUnit(Named unit) {
        put("unit", unit);
    }

    @Override
    public void putCompartment(Named compartment) {
        put("compartment", compartment);
    }

    private List<Named> named(String table) {
        return jdbc.sql("select * from " + table + " order by code")
                .query((rows, _) ->
                        new Named(
                                rows.getString("code"),
                                new Bilingual(
                                        rows.getString("name_en"), rows.getString("name_fr"))))
                .list();
    }

    private void put(String table, Named named) {
        jdbc.sql(
                        "insert into "
                                + table
                                + " (code, name_en, name_fr) values (?, ?, ?) on conflict (code) do update set name_en = excluded.name_en, name_fr = excluded.name_fr")
                .params(named.code(), named.name().en(), named.name().fr())
                .update();
    }

    @Override
    public List<ApiKey> apiKeys() {
        return jdbc.sql("select * from api_key order by issued_at desc")
                .query(JdbcAccountStore::apiKey)
                .list();
    }

    @Override
    public Optional<ApiKey> findApiKey(byte[] hash) {
        return jdbc.sql("select * from api_key where hash = ?")
                .param(hash)
                .query(JdbcAccountStore::apiKey)
                .optional();
    }

    @Override
    public void putApiKey(ApiKey key, byte[] hash) {
        jdbc.sql(
                        """
                        insert into api_key (id, hash, label, scopes, unit, requests_per_minute, issued_at,
                            expires_at) values (:id, :hash, :label, :scopes, :unit, :rate, :issued, :expires)
                        """)
                .param("id", key.id())
                .param("hash", hash)
                .param("label", key.label())
                .param("scopes", array(key.scopes().stream().map(Scope::name)))
                .param("unit", key.unit())
                .param("rate", key.requestsPerMinute())
                .param("issued", time(key.issuedAt()))
                .param(
                        "expires",
                        key.expiresAt() == null ? null : time(key.expiresAt()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public boolean revokeApiKey(UUID id, Instant at) {
        return jdbc.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                        .params(time(at), id)
                        .update()
                == 1;
    }

    private static Account account(ResultSet rows, int number) throws SQLException {
        return new Account(
                rows.getObject("id", UUID.class),
                rows.getString("login_name"),
                rows.getString("display_name"),
                Language.valueOf(rows.getString("language")),
                set(rows, "roles", Role::valueOf),
                set(rows, "units", Function.identity()),
                set(rows, "compartments", Function.identity()),
                rows.getBoolean("closed"));
    }

    private static ApiKey apiKey(ResultSet rows, int number) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(set(rows, "scopes", Scope::valueOf));
        OffsetDateTime expires = rows.getObject("expires_at", OffsetDateTime.class);
        OffsetDateTime revoked = rows.getObject("revoked_at", OffsetDateTime.class);
        return new ApiKey(
                rows.getObject("id", UUID.class),
                rows.getString("label"),
                scopes,
                rows.getString("unit"),
                rows.getInt("requests_per_minute"),
                instant(rows, "issued_at"),
                expires == null ? null : expires.toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private static <T> Set<T> set(ResultSet rows, String column, Function<String, T> read)
            throws SQLException {
        return Stream.of((String[]) rows.getArray(column).getArray())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] array(Stream<String> values) {
        return values.sorted().toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
