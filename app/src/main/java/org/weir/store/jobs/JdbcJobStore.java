package org.weir.store.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.jobs.Job;
import org.weir.jobs.JobStore;

/// Jobs in the database.
public final class JdbcJobStore implements JobStore {
    private static final String UNDER_WAY = " state in ('WAITING', 'RUNNING')";

    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcJobStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public void add(Job job, UUID node) {
        jdbc.sql(
                        """
                        insert into job (id, kind, object, owner, state, started_at, beat_at, node)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        job.id(),
                        job.kind().name(),
                        job.object(),
                        job.owner(),
                        job.state().name(),
                        time(job.startedAt()),
                        time(job.beatAt()),
                        node)
                .update();
    }

    @Override
    public boolean progress(UUID id, UUID node, Instant at, long done, long total) {
        return jdbc.sql(
                                "update job set state = 'RUNNING', beat_at = ?, done = ?, total = ? where id = ? and node = ? and"
                                        + UNDER_WAY)
                        .params(time(at), done, total, id, node)
                        .update()
                == 1;
    }

    @Override
    public void beat(UUID node, Instant at) {
        jdbc.sql("update job set beat_at = ? where node = ? and" + UNDER_WAY)
                .params(time(at), node)
                .update();
    }

    @Override
    public boolean end(UUID id, Job.State state, Instant at, String result) {
        return jdbc.sql(
                                "update job set state = ?, beat_at = ?, ended_at = ?, result = ?, done = case when ? = 'DONE' then total else done end where id = ? and"
                                        + UNDER_WAY)
                        .params(state.name(), time(at), time(at), result, state.name(), id)
                        .update()
                == 1;
    }

    @Override
    public int breakOffSilent(Instant now, Duration silence) {
        return jdbc.sql(
                        "update job set state = 'BROKEN_OFF', ended_at = ? where beat_at < ? and"
                                + UNDER_WAY)
                .params(time(now), time(now.minus(silence)))
                .update();
    }

    @Override
    public void breakOff(UUID node, Instant now) {
        jdbc.sql("update job set state = 'BROKEN_OFF', ended_at = ? where node = ? and" + UNDER_WAY)
                .params(time(now), node)
                .update();
    }

    @Override
    public Optional<Job> find(UUID id) {
        return jdbc.sql("select * from job where id = ?")
                .param(id)
                .query(JdbcJobStore::job)
                .optional();
    }

    @Override
    public List<Job> last(Job.Kind kind, String object, int limit) {
        return jdbc.sql("select * from job where kind = ? and object = ? order by id desc limit ?")
                .params(kind.name(), object, limit)
                .query(JdbcJobStore::job)
                .list();
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbc.sql("delete from job where ended_at < ?").param(time(time)).update();
    }

    private static Job job(ResultSet rows, int number) throws SQLException {
        OffsetDateTime ended = rows.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                rows.getObject("id", UUID.class),
                Job.Kind.valueOf(rows.getString("kind")),
                rows.getString("object"),
                rows.getString("owner"),
                Job.State.valueOf(rows.getString("state")),
                rows.getLong("done"),
                rows.getLong("total"),
                rows.getObject("started_at", OffsetDateTime.class).toInstant(),
                rows.getObject("beat_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                rows.getString("result"));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
