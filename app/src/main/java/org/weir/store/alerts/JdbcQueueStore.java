package org.weir.store.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertCause;
import org.weir.alerts.AlertState;
import org.weir.alerts.QueueFilter;
import org.weir.alerts.QueueStore;
import org.weir.alerts.SavedView;
import org.weir.alerts.WatchedSubject;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.weir.replay.QuestionText;
import org.weir.screening.Subject;
import org.weir.store.lists.SnapshotNames;

/// The queue of alerts in the database. Its pages are found by key, so that the thousandth costs
/// what the first does.
public final class JdbcQueueStore implements QueueStore {
    private static final String WAITING = "a.state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')";

    private static final String FILTER =
            """
            where (:state::text is null and %s or a.state = :state)
                and (:source::text is null or a.source = :source)
                and (:population::uuid is null or a.population = :population)
                and (:assignee::text is null or coalesce(a.assignee, '') = :assignee)
                and (:before::timestamptz is null or a.opened_at < :before)
                and a.score >= :least and a.score <= :most
                and (:schema::text is null
                    or convert_from(w.question, 'UTF8')::jsonb ->> 'schema' = :schema)
            """
                    .formatted(WAITING);

    private static final String FROM =
            """
            from alert a
                left join watched_subject w on w.population = a.population and w.subject_id = a.subject_id
            """;

    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcQueueStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public List<Row> page(QueueFilter filter, Order order, @Nullable Position after, int limit) {
        String sql =
                "select a.*, w.question, p.name as population_name "
                        + FROM
                        + " left join population p on p.id = a.population "
                        + FILTER
                        + (after == null ? "" : " and " + beyond(order))
                        + " order by "
                        + columns(order)
                        + " limit :limit";
        StatementSpec statement = filtered(jdbc.sql(sql), filter).param("limit", limit);
        if (after != null) {
            statement = statement.param("id", after.id()).param("score", after.score());
        }
        return statement.query(JdbcQueueStore::row).list();
    }

    private static String beyond(Order order) {
        return switch (order) {
            case OLDEST -> "a.id > :id and :score::float8 is not null";
            case NEWEST -> "a.id < :id and :score::float8 is not null";
            case HIGHEST -> "(a.score, a.id) < (:score::float8, :id)";
            case LOWEST -> "(a.score, a.id) > (:score::float8, :id)";
        };
    }

    private static String columns(Order order) {
        return switch (order) {
            case OLDEST -> "a.id";
            case NEWEST -> "a.id desc";
            case HIGHEST -> "a.score desc, a.id desc";
            case LOWEST -> "a.score, a.id";
        };
    }

    private static StatementSpec filtered(StatementSpec statement, QueueFilter filter) {
        AlertState state = filter.state();
        Schema schema = filter.schema();
        Instant before = filter.openedBefore();
        return statement
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("source", filter.source(), Types.VARCHAR)
                .param("population", filter.population(), Types.OTHER)
                .param("assignee", filter.assignee(), Types.VARCHAR)
                .param(
                        "before",
                        before == null ? null : JdbcAlertStore.time(before),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("least", filter.leastScore())
                .param("most", filter.mostScore())
                .param(
                        "schema",
                        schema == null ? null : schema.name().toLowerCase(Locale.ROOT),
                        Types.VARCHAR);
    }

    @Override
    public Waiting waiting(QueueFilter filter) {
        return filtered(
                        jdbc.sql(
                                "select count(*) as n, min(a.opened_at) as since " + FROM + FILTER),
                        filter)
                .query((rows, _) -> {
                    OffsetDateTime since = rows.getObject("since", OffsetDateTime.class);
                    return new Waiting(rows.getLong("n"), since == null ? null : since.toInstant());
                })
                .single();
    }

    @Override
    public long openedSince(Instant since) {
        return jdbc.sql("select count(*) from alert where opened_at >= ?")
                .param(JdbcAlertStore.time(since))
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> sources() {
        return jdbc.sql("select distinct source from alert order by source")
                .query((rows, _) -> rows.getString(1))
                .list();
    }

    @Override
    public List<Alert> onSubject(UUID population, String subjectId, int limit) {
        return jdbc.sql(
                        "select * from alert where population = ? and subject_id = ? order by id desc limit ?")
                .params(population, subjectId, limit)
                .query(JdbcAlertStore::alert)
                .list();
    }

    @Override
    public List<Alert> openWithScoreOf(Alert alert, int limit) {
        return jdbc.sql(
                        """
                        select * from alert where score = ? and id <> ? and population = ?
                            and state in ('OPEN', 'NEED_MORE') order by id limit ?
                        """)
                .params(alert.score(), alert.id(), alert.population(), limit)
                .query(JdbcAlertStore::alert)
                .list();
    }

    @Override
    public long lastOpened() {
        return jdbc.sql("select last_opened()").query(Long.class).single();
    }

    @Override
    public void putView(String account, SavedView view) {
        jdbc.sql(
                        """
                        insert into saved_view (account, name, query) values (?, ?, ?)
                        on conflict (account, name) do update set query = excluded.query
                        """)
                .params(account, view.name(), view.query())
                .update();
    }

    @Override
    public void removeView(String account, String name) {
        jdbc.sql("delete from saved_view where account = ? and name = ?")
                .params(account, name)
                .update();
    }

    @Override
    public List<SavedView> views(String account) {
        return jdbc.sql("select name, query from saved_view where account = ? order by name")
                .param(account)
                .query((rows, _) -> new SavedView(rows.getString("name"), rows.getString("query")))
                .list();
    }

    @Override
    public Optional<WatchedSubject> subject(UUID population, String subjectId) {
        return jdbc.sql("select * from watched_subject where population = ? and subject_id = ?")
                .params(population, subjectId)
                .query(JdbcAlertStore::subject)
                .optional();
    }

    @Override
    public List<WatchedSubject> subjects(UUID population, String text, String after, int limit) {
        return jdbc.sql(
                        """
                        select * from watched_subject where population = :population and subject_id > :after
                            and (:text = '' or position(lower(:text) in lower(subject_id)) > 0
                                or position(lower(:text) in
                                    lower(convert_from(question, 'UTF8')::jsonb ->> 'names')) > 0)
                        order by subject_id limit :limit
                        """)
                .param("population", population)
                .param("after", after)
                .param("text", text)
                .param("limit", limit)
                .query(JdbcAlertStore::subject)
                .list();
    }

    @Override
    public Standing standing(UUID population) {
        return jdbc.sql(
                        """
                        select p.screened_lists, s.at, s.snapshots,
                            (select count(*) from watched_subject w where w.population = p.id) as subjects,
                            (select count(*) from alert a where a.population = p.id and %s) as waiting
                        from population p left join list_state s on s.number = p.screened_lists
                        where p.id = ?
                        """
                                .formatted(WAITING))
                .param(population)
                .query(JdbcQueueStore::standing)
                .optional()
                .orElseGet(() -> new Standing(0, 0, 0, null, List.of()));
    }

    private static Standing standing(ResultSet rows, int number) throws SQLException {
        OffsetDateTime at = rows.getObject("at", OffsetDateTime.class);
        List<SnapshotId> editions =
                at == null ? List.of() : SnapshotNames.read(rows.getArray("snapshots"));
        return new Standing(
                rows.getLong("subjects"),
                rows.getLong("waiting"),
                rows.getLong("screened_lists"),
                at == null ? null : at.toInstant(),
                editions);
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        byte[] question = rows.getBytes("question");
        @Nullable Subject subject = question == null ? null : QuestionText.read(question).subject();
        String population = rows.getString("population_name");
        return new Row(
                rows.getObject("id", UUID.class),
                population == null ? "—" : population,
                rows.getString("subject_id"),
                subject == null ? null : subject.names().getFirst(),
                subject == null ? null : subject.schema(),
                rows.getString("source"),
                rows.getString("reference"),
                rows.getString("listed_name"),
                rows.getDouble("score"),
                AlertState.valueOf(rows.getString("state")),
                AlertCause.valueOf(rows.getString("cause")),
                JdbcAlertStore.instant(rows, "opened_at"),
                rows.getString("assignee"));
    }
}
