package org.weir.store.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.http.IdempotentAnswers;

/// Answers in the database, for all nodes.
public final class JdbcIdempotentAnswers implements IdempotentAnswers {
    /// How long answers are kept.
    public static final Duration KEPT = Duration.ofHours(24);

    /// What is under way for so long was left by a server that is no more.
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    /// @param source connections of the application's login
    /// @param clock the time
    public JdbcIdempotentAnswers(DataSource source, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    @Override
    public boolean begin(String actor, String key, byte[] requestHash) {
        return jdbc.sql(
                                """
                                insert into idempotent_answer as old (actor, key, request_hash, at)
                                values (?, ?, ?, ?)
                                on conflict (actor, key) do update
                                set request_hash = excluded.request_hash, at = excluded.at
                                where old.body is null and old.at < ?
                                """)
                        .params(actor, key, requestHash, now(), now().minus(ABANDONED))
                        .update()
                == 1;
    }

    @Override
    public Optional<Kept> find(String actor, String key) {
        return jdbc.sql(
                        "select request_hash, body from idempotent_answer where actor = ? and key = ?")
                .params(actor, key)
                .query((rows, _) ->
                        new Kept(rows.getBytes(1), Optional.ofNullable(rows.getBytes(2))))
                .optional();
    }

    @Override
    public void end(String actor, String key, byte[] answer) {
        jdbc.sql("update idempotent_answer set body = ? where actor = ? and key = ?")
                .params(answer, actor, key)
                .update();
    }

    @Override
    public void forget(String actor, String key) {
        jdbc.sql("delete from idempotent_answer where actor = ? and key = ? and body is null")
                .params(actor, key)
                .update();
    }

    /// Forgets what was kept long enough: personal data is in it.
    public void forgetBefore(Instant time) {
        jdbc.sql("delete from idempotent_answer where at < ?")
                .param(OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
