package org.weir.store.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertCause;
import org.weir.alerts.AlertState;
import org.weir.alerts.AlertStore;
import org.weir.alerts.Disposition;
import org.weir.alerts.Finding;
import org.weir.alerts.WatchedPopulation;
import org.weir.alerts.WatchedSubject;
import org.weir.base.Language;
import org.weir.replay.Question;
import org.weir.replay.QuestionText;
import org.weir.screening.Clearance;
import org.weir.screening.Clearance.Aspect;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Populations, alerts and findings in the database.
public final class JdbcAlertStore implements AlertStore {
    private static final String SUBJECT =
            """
            insert into watched_subject (population, subject_id, question, since, retain_until, unit, compartment)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (population, subject_id) do update set question = excluded.question,
                retain_until = excluded.retain_until
            """;
    private static final String OPEN =
            """
            insert into alert (id, population, subject_id, source, reference, listed_name, score, state, cause,
                changes, lists, opened_at, assignee, unit, compartment, version, match)
            select :id, :population, :subject, :source, :reference, :listed, :score, :state, :cause,
                :changes, :lists, :at, null, :unit, :compartment, 0, :match
            where not exists (select from alert where population = :population and subject_id = :subject
                and source = :source and reference = :reference and state = 'CLOSED_SAME')
            on conflict (population, subject_id, source, reference)
                where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')
            do nothing
            """;
    private static final String RENEW =
            """
            update alert set listed_name = :listed, score = :score, changes = changes || :changes, lists = :lists,
                match = :match, version = version + 1
            where population = :population and subject_id = :subject and source = :source
                and reference = :reference and state in ('OPEN', 'NEED_MORE')
            """;
    private static final String CLEARANCES =
            """
            select distinct on (a.subject_id, a.source, a.reference)
                a.subject_id, a.source, a.reference, d.made_at, d.reason, d.basis
            from alert a join disposition d on d.alert = a.id
            where a.population = ? and a.state = 'CLOSED_NOT_SAME' and d.finding = 'NOT_SAME'
            order by a.subject_id, a.source, a.reference, d.id desc
            """;

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcAlertStore(DataSource source) {
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void add(WatchedPopulation population) {
        jdbc.sql(
                        """
                        insert into population (id, name, unit, compartment, threshold, match_limit, retention_days,
                            four_eyes, evidence_required, screened_lists)
                        values (:id, :name, :unit, :compartment, :threshold, :limit, :days, :fourEyes, :evidence,
                            (select coalesce(max(number), 0) from list_state))
                        """)
                .param("id", population.id())
                .param("name", population.name())
                .param("unit", population.unit())
                .param("compartment", population.compartment(), Types.VARCHAR)
                .param("threshold", population.threshold())
                .param("limit", population.limit())
                .param("days", population.retentionDays())
                .param("fourEyes", population.fourEyes())
                .param("evidence", population.evidenceRequired())
                .update();
    }

    @Override
    public Optional<WatchedPopulation> population(UUID id) {
        return jdbc.sql("select * from population where id = ?")
                .param(id)
                .query(JdbcAlertStore::population)
                .optional();
    }

    @Override
    public List<WatchedPopulation> populations() {
        return jdbc.sql("select * from population order by name, id")
                .query(JdbcAlertStore::population)
                .list();
    }

    @Override
    public void watch(WatchedPopulation population, List<WatchedSubject> subjects) {
        template.batchUpdate(
                SUBJECT,
                subjects,
                BATCH,
                (statement, subject) -> {
                    Question question =
                            new Question(subject.subject(), ScreeningOptions.DEFAULT, Language.EN);
                    statement.setObject(1, population.id());
                    statement.setString(2, subject.subject().id());
                    statement.setBytes(3, QuestionText.write(question));
                    statement.setObject(4, time(subject.since()));
                    statement.setObject(5, subject.retainUntil());
                    statement.setString(6, population.unit());
                    statement.setString(7, population.compartment());
                });
        grow(population.id());
    }

    private void grow(UUID population) {
        jdbc.sql("update population set version = version + 1 where id = ?")
                .param(population)
                .update();
    }

    @Override
    public int release(UUID population, List<String> subjectIds) {
        String[] ids = subjectIds.toArray(new String[0]);
        jdbc.sql(
                        """
                        update alert a set retain_until = w.retain_until from watched_subject w
                        where a.population = w.population and a.subject_id = w.subject_id
                            and w.population = ? and w.subject_id = any (?)
                        """)
                .params(population, ids)
                .update();
        int released =
                jdbc.sql(
                                "delete from watched_subject where population = ? and subject_id = any (?)")
                        .params(population, ids)
                        .update();
        grow(population);
        return released;
    }

    @Override
    public List<String> due(UUID population, LocalDate today, int limit) {
        return jdbc.sql(
                        "select subject_id from watched_subject where population = ? and retain_until < ? order by subject_id limit ?")
                .params(population, today, limit)
                .query((rows, _) -> rows.getString(1))
                .list();
    }

    @Override
    public long eraseDueAlerts(LocalDate today) {
        return jdbc.sql("select erase_due_alerts(?)").param(today).query(Long.class).single();
    }

    @Override
    public List<Fed> openedAfter(long event, int limit) {
        return jdbc.sql(
                        """
                        select o.number, a.* from opened_alerts(?) o join alert a on a.id = o.alert
                        order by o.number limit ?
                        """)
                .params(event, limit)
                .query((rows, number) -> new Fed(rows.getLong("number"), alert(rows, number)))
                .list();
    }

    @Override
    public List<WatchedSubject> subjects(UUID population) {
        return jdbc.sql("select * from watched_subject where population = ? order by subject_id")
                .param(population)
                .query(JdbcAlertStore::subject)
                .list();
    }

    @Override
    public Optional<Subject> subject(UUID population, String subjectId) {
        return jdbc.sql("select * from watched_subject where population = ? and subject_id = ?")
                .params(population, subjectId)
                .query(JdbcAlertStore::subject)
                .optional()
                .map(WatchedSubject::subject);
    }

    @Override
    public long version(UUID population) {
        return jdbc.sql("select version from population where id = ?")
                .param(population)
                .query(Long.class)
                .single();
    }

    @Override
    public long countSubjects(UUID population) {
        return jdbc.sql("select count(*) from watched_subject where population = ?")
                .param(population)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Long> take(UUID population, long lists) {
        Optional<Long> last =
                jdbc.sql("select screened_lists from population where id = ? for update")
                        .param(population)
                        .query(Long.class)
                        .optional()
                        .filter(state -> state < lists);
        last.ifPresent(_ ->
                jdbc.sql("update population set screened_lists = ? where id = ?")
                        .params(lists, population)
                        .update());
        return last;
    }

    @Override
    public boolean open(Alert alert) {
        int opened =
                jdbc.sql(OPEN)
                        .param("id", alert.id())
                        .param("population", alert.population())
                        .param("subject", alert.subjectId())
                        .param("source", alert.source())
                        .param("reference", alert.reference())
                        .param("listed", alert.listedName())
                        .param("score", alert.score())
                        .param("state", alert.state().name())
                        .param("cause", alert.cause().name())
                        .param("changes", alert.changes().toArray(new String[0]))
                        .param("lists", alert.lists())
                        .param("at", time(alert.openedAt()))
                        .param("unit", alert.unit())
                        .param("compartment", alert.compartment(), Types.VARCHAR)
                        .param("match", alert.match())
                        .update();
        if (opened == 0) {
            jdbc.sql(RENEW)
                    .param("listed", alert.listedName())
                    .param("score", alert.score())
                    .param("changes", alert.changes().toArray(new String[0]))
                    .param("lists", alert.lists())
                    .param("match", alert.match())
                    .param("population", alert.population())
                    .param("subject", alert.subjectId())
                    .param("source", alert.source())
                    .param("reference", alert.reference())
                    .update();
        }
        return opened == 1;
    }

    @Override
    public int closeGone(UUID population, String subjectId, String source, String reference) {
        return jdbc.sql(
                        """
                        update alert set state = 'CLOSED_GONE', version = version + 1
                        where population = ? and subject_id = ? and source = ? and reference = ?
                            and state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')
                        """)
                .params(population, subjectId, source, reference)
                .update();
    }

    @Override
    public Optional<Alert> find(UUID id) {
        return jdbc.sql("select * from alert where id = ?")
                .param(id)
                .query(JdbcAlertStore::alert)
                .optional();
    }

    @Override
    public List<Alert> list(Query query) {
        AlertState state = query.state();
        return jdbc.sql(
                        """
                        select * from alert
                        where (:state::text is null and state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')
                                or state = :state)
                            and (:population::uuid is null or population = :population)
                            and (:assignee::text is null or assignee = :assignee)
                            and (:after::uuid is null or id > :after)
                        order by id limit :limit
                        """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("population", query.population(), Types.OTHER)
                .param("assignee", query.assignee(), Types.VARCHAR)
                .param("after", query.after(), Types.OTHER)
                .param("limit", query.limit())
                .query(JdbcAlertStore::alert)
                .list();
    }

    @Override
    public void put(Alert alert) {
        jdbc.sql(
                        "update alert set state = :state, assignee = :assignee, version = :version where id = :id")
                .param("state", alert.state().name())
                .param("assignee", alert.assignee(), Types.VARCHAR)
                .param("version", alert.version())
                .param("id", alert.id())
                .update();
    }

    @Override
    public void add(Disposition disposition, Alert alert) {
        jdbc.sql(
                        """
                        insert into disposition (id, alert, finding, reason, evidence, made_by, made_at, basis, unit,
                            compartment)
                        values (:id, :alert, :finding, :reason, :evidence, :by, :at, :basis, :unit, :compartment)
                        """)
                .param("id", disposition.id())
                .param("alert", disposition.alert())
                .param("finding", disposition.finding().name())
                .param("reason", disposition.reason())
                .param("evidence", disposition.evidence())
                .param("by", disposition.madeBy())
                .param("at", time(disposition.madeAt()))
                .param(
                        "basis",
                        disposition.basis().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .sorted()
                                .toArray(String[]::new))
                .param("unit", alert.unit())
                .param("compartment", alert.compartment(), Types.VARCHAR)
                .update();
    }

    @Override
    public void add(UUID disposition, Disposition.Review review) {
        jdbc.sql(
                        "insert into disposition_review (disposition, confirmed, reason, reviewed_by, reviewed_at) values (?, ?, ?, ?, ?)")
                .params(
                        disposition,
                        review.confirmed(),
                        review.reason(),
                        review.by(),
                        time(review.at()))
                .update();
    }

    @Override
    public List<Disposition> dispositions(UUID alert) {
        return jdbc.sql(
                        """
                        select d.*, r.confirmed, r.reason as review_reason, r.reviewed_by, r.reviewed_at
                        from disposition d left join disposition_review r on r.disposition = d.id
                        where d.alert = ? order by d.id desc
                        """)
                .param(alert)
                .query(JdbcAlertStore::disposition)
                .list();
    }

    @Override
    public List<Clearance> clearances(UUID population) {
        return jdbc.sql(CLEARANCES)
                .param(population)
                .query((rows, _) ->
                        new Clearance(
                                rows.getString("subject_id"),
                                rows.getString("source"),
                                rows.getString("reference"),
                                LocalDate.ofInstant(instant(rows, "made_at"), ZoneOffset.UTC),
                                rows.getString("reason"),
                                basis(rows)))
                .list();
    }

    private static WatchedPopulation population(ResultSet rows, int number) throws SQLException {
        return new WatchedPopulation(
                rows.getObject("id", UUID.class),
                rows.getString("name"),
                rows.getString("unit"),
                rows.getString("compartment"),
                rows.getDouble("threshold"),
                rows.getInt("match_limit"),
                rows.getInt("retention_days"),
                rows.getBoolean("four_eyes"),
                rows.getBoolean("evidence_required"));
    }

    static WatchedSubject subject(ResultSet rows, int number) throws SQLException {
        return new WatchedSubject(
                QuestionText.read(rows.getBytes("question")).subject(),
                instant(rows, "since"),
                rows.getObject("retain_until", LocalDate.class));
    }

    static Alert alert(ResultSet rows, int number) throws SQLException {
        return new Alert(
                rows.getObject("id", UUID.class),
                rows.getObject("population", UUID.class),
                rows.getString("subject_id"),
                rows.getString("source"),
                rows.getString("reference"),
                rows.getString("listed_name"),
                rows.getDouble("score"),
                AlertState.valueOf(rows.getString("state")),
                AlertCause.valueOf(rows.getString("cause")),
                List.of((String[]) rows.getArray("changes").getArray()),
                rows.getLong("lists"),
                instant(rows, "opened_at"),
                rows.getString("assignee"),
                rows.getString("unit"),
                rows.getString("compartment"),
                rows.getInt("version"),
                rows.getBytes("match"));
    }

    private static Disposition disposition(ResultSet rows, int number) throws SQLException {
        String reviewedBy = rows.getString("reviewed_by");
        return new Disposition(
                rows.getObject("id", UUID.class),
                rows.getObject("alert", UUID.class),
                Finding.valueOf(rows.getString("finding")),
                rows.getString("reason"),
                rows.getString("evidence"),
                rows.getString("made_by"),
                instant(rows, "made_at"),
                basis(rows),
                reviewedBy == null
                        ? null
                        : new Disposition.Review(
                                rows.getBoolean("confirmed"),
                                rows.getString("review_reason"),
                                reviewedBy,
                                instant(rows, "reviewed_at")));
    }

    private static Map<Aspect, String> basis(ResultSet rows) throws SQLException {
        Map<Aspect, String> basis = new EnumMap<>(Aspect.class);
        for (String line : (String[]) rows.getArray("basis").getArray()) {
            int equals = line.indexOf('=');
            basis.put(Aspect.valueOf(line.substring(0, equals)), line.substring(equals + 1));
        }
        return basis;
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
