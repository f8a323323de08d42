package org.weir.store.thresholds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.alerts.AlertState;
import org.weir.replay.Answered;
import org.weir.replay.ScreeningPolicy;
import org.weir.thresholds.ThresholdChange;
import org.weir.thresholds.ThresholdChange.Decision;
import org.weir.thresholds.ThresholdChange.State;
import org.weir.thresholds.ThresholdStore;

/// Thresholds and their changes in the database.
public final class JdbcThresholdStore implements ThresholdStore {
    private static final int PIECE = 200;

    private final JdbcClient jdbc;
    private final Acts acts;

    /// @param source connections of the application's login
    /// @param acts over the same source
    public JdbcThresholdStore(DataSource source, Acts acts) {
        this.jdbc = JdbcClient.create(source);
        this.acts = acts;
    }

    /// The policy in force.
    ///
    /// @param preset the threshold of the house while nobody has changed it
    public ScreeningPolicy policy(double preset) {
        return jdbc.sql("select version, threshold from policy_in_force()")
                .query((rows, _) -> {
                    long version = rows.getLong("version");
                    double threshold = rows.getDouble("threshold");
                    return new ScreeningPolicy(version, rows.wasNull() ? preset : threshold);
                })
                .single();
    }

    @Override
    public boolean propose(ThresholdChange change) {
        return jdbc.sql(
                                """
                                insert into threshold_change (id, population, unit, compartment, before, after, reason,
                                    proposed_by, proposed_at, state)
                                values (:id, :population, :unit, :compartment, :before, :after, :reason, :by, :at, :state)
                                on conflict ((coalesce(population::text, ''))) where state = 'PROPOSED' do nothing
                                """)
                        .param("id", change.id())
                        .param("population", change.population(), Types.OTHER)
                        .param("unit", change.unit())
                        .param("compartment", change.compartment(), Types.VARCHAR)
                        .param("before", change.before())
                        .param("after", change.after())
                        .param("reason", change.reason())
                        .param("by", change.proposedBy())
                        .param("at", time(change.proposedAt()))
                        .param("state", change.state().name())
                        .update()
                == 1;
    }

    @Override
    public Optional<ThresholdChange> find(UUID id) {
        return jdbc.sql("select * from threshold_change where id = ? for update")
                .param(id)
                .query(JdbcThresholdStore::change)
                .optional();
    }

    @Override
    public List<ThresholdChange> last(int limit) {
        return jdbc.sql("select * from threshold_change order by id desc limit ?")
                .param(limit)
                .query(JdbcThresholdStore::change)
                .list();
    }

    @Override
    public void decide(ThresholdChange change) {
        Decision decision = change.decision();
        jdbc.sql(
                        """
                        update threshold_change set state = :state, decided_by = :by, decided_at = :at,
                            decision_reason = :reason, version = :version
                        where id = :id and state = 'PROPOSED'
                        """)
                .param("state", change.state().name())
                .param("by", decision == null ? null : decision.by(), Types.VARCHAR)
                .param(
                        "at",
                        decision == null ? null : time(decision.at()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", decision == null ? "" : decision.reason())
                .param(
                        "version",
                        decision == null || decision.version() == 0 ? null : decision.version(),
                        Types.BIGINT)
                .param("id", change.id())
                .update();
    }

    @Override
    public long nextVersion() {
        // One at a time: the lock is held until the transaction ends.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('weir.policy', 0))")
                .query((_, _) -> true)
                .single();
        return jdbc.sql("select version + 1 from policy_in_force()").query(Long.class).single();
    }

    @Override
    public void setThreshold(UUID population, double threshold) {
        jdbc.sql(
                        "update population set screened_threshold = coalesce(screened_threshold, threshold), threshold = ? where id = ?")
                .params(threshold, population)
                .update();
    }

    @Override
    public Map<UUID, Double> unscreened() {
        Map<UUID, Double> due = new HashMap<>();
        jdbc.sql(
                        "select id, screened_threshold from population where screened_threshold is not null")
                .query((rows, _) -> due.put(rows.getObject(1, UUID.class), rows.getDouble(2)))
                .list();
        return due;
    }

    @Override
    public void markScreened(UUID population) {
        jdbc.sql("update population set screened_threshold = null where id = ?")
                .param(population)
                .update();
    }

    @Override
    public Map<List<String>, AlertState> states(UUID population) {
        Map<List<String>, AlertState> states = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (subject_id, source, reference) subject_id, source, reference, state
                        from alert where population = ? order by subject_id, source, reference, id desc
                        """)
                .param(population)
                .query((rows, _) ->
                        states.put(
                                List.of(rows.getString(1), rows.getString(2), rows.getString(3)),
                                AlertState.valueOf(rows.getString(4))))
                .list();
        return states;
    }

    @Override
    public List<byte[]> screened(Actor actor, Instant since, int limit) {
        List<byte[]> questions = new ArrayList<>();
        @Nullable UUID before = null;
        boolean more = true;
        while (more && questions.size() < limit) {
            UUID from = before;
            List<UUID> piece = acts.read(actor, () -> piece(since, from, questions));
            more = piece.size() == PIECE;
            before = piece.isEmpty() ? null : piece.getLast();
        }
        return questions.size() <= limit ? questions : questions.subList(0, limit);
    }

    private List<UUID> piece(Instant since, @Nullable UUID before, List<byte[]> questions) {
        return jdbc.sql(
                        """
                        select s.id, p.data from screening s join personal_data p on p.event = s.event
                        where s.at >= :since and (:before::uuid is null or s.id < :before)
                        order by s.id desc limit :limit
                        """)
                .param("since", time(since))
                .param("before", before, Types.OTHER)
                .param("limit", PIECE)
                .query((rows, _) -> {
                    Answered.unpack(rows.getBytes("data"))
                            .forEach(one -> questions.add(one.question()));
                    return rows.getObject("id", UUID.class);
                })
                .list();
    }

    private static ThresholdChange change(ResultSet rows, int number) throws SQLException {
        String by = rows.getString("decided_by");
        return new ThresholdChange(
                rows.getObject("id", UUID.class),
                rows.getObject("population", UUID.class),
                rows.getString("unit"),
                rows.getString("compartment"),
                rows.getDouble("before"),
                rows.getDouble("after"),
                rows.getString("reason"),
                rows.getString("proposed_by"),
                rows.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                State.valueOf(rows.getString("state")),
                by == null
                        ? null
                        : new Decision(
                                by,
                                rows.getObject("decided_at", OffsetDateTime.class).toInstant(),
                                rows.getString("decision_reason"),
                                rows.getLong("version")));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
