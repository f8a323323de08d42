package org.weir.store.alerts;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.alerts.Webhook;
import org.weir.alerts.WebhookStore;
import org.weir.store.accounts.SecretBox;

/// Webhooks in the database, their secrets sealed.
public final class JdbcWebhookStore implements WebhookStore {
    private final JdbcClient jdbc;
    private final SecretBox box;

    /// @param source connections of the application's login
    /// @param box seals secrets
    public JdbcWebhookStore(DataSource source, SecretBox box) {
        this.jdbc = JdbcClient.create(source);
        this.box = box;
    }

    @Override
    public void add(Webhook webhook, Instant at) {
        jdbc.sql(
                        """
                        insert into webhook (id, url, secret, unit, last_event, created_at)
                        values (?, ?, ?, ?, coalesce((select max(number) from opened_alerts(-1)), -1), ?)
                        """)
                .params(
                        webhook.id(),
                        webhook.url().toString(),
                        box.seal(webhook.secret()),
                        webhook.unit(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Webhook> all() {
        return jdbc.sql("select * from webhook order by created_at desc").query(this::row).list();
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.sql("delete from webhook where id = ?").param(id).update() == 1;
    }

    @Override
    public Optional<Webhook> takeDue(UUID id, Instant now) {
        return jdbc.sql(
                        "select * from webhook where id = ? and next_try <= ? and disabled_at is null for update skip locked")
                .params(id, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(this::row)
                .optional();
    }

    @Override
    public void put(Webhook webhook) {
        jdbc.sql(
                        "update webhook set last_event = ?, failures = ?, next_try = ?, disabled_at = ? where id = ?")
                .param(webhook.lastEvent())
                .param(webhook.failures())
                .param(OffsetDateTime.ofInstant(webhook.nextTry(), ZoneOffset.UTC))
                .param(
                        webhook.disabledAt() == null
                                ? null
                                : OffsetDateTime.ofInstant(webhook.disabledAt(), ZoneOffset.UTC))
                .param(webhook.id())
                .update();
    }

    private Webhook row(ResultSet rows, int number) throws SQLException {
        OffsetDateTime disabledAt = rows.getObject("disabled_at", OffsetDateTime.class);
        return new Webhook(
                rows.getObject("id", UUID.class),
                URI.create(rows.getString("url")),
                box.open(rows.getBytes("secret")),
                rows.getString("unit"),
                rows.getLong("last_event"),
                rows.getInt("failures"),
                rows.getObject("next_try", OffsetDateTime.class).toInstant(),
                disabledAt == null ? null : disabledAt.toInstant());
    }
}
