package org.weir.store.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.base.Fault;
import org.weir.classification.RulingFile;
import org.weir.classification.RulingStore;
import org.weir.control.evaluation.Verdict;
import org.weir.control.precedents.Ruling;

/// Rulings and readings of items in the database.
public final class JdbcRulingStore implements RulingStore {
    private static final String RULINGS =
            """
            select r.*, v.confirmed, v.reason, v.reviewed_by, v.reviewed_at
            from ruling r left join ruling_review v on v.ruling = r.id
            """;

    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcRulingStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public void add(RulingFile file) {
        Ruling ruling = file.ruling();
        jdbc.sql(
                        """
                        insert into ruling (id, worksheet, worksheet_version, instrument, edition, item, verdict,
                            description, why, note, made_by, made_at, state, unit, compartment)
                        values (:id, :worksheet, :version, :instrument, :edition, :item, :verdict,
                            :description, :why, :note, :by, :at, :state, :unit, :compartment)
                        """)
                .param("id", file.id())
                .param("worksheet", file.worksheet())
                .param("version", file.worksheetVersion())
                .param("instrument", ruling.instrument())
                .param("edition", ruling.edition())
                .param("item", ruling.item())
                .param("verdict", ruling.verdict().name())
                .param("description", ruling.description())
                .param("why", ruling.why())
                .param("note", ruling.note().orElse(""))
                .param("by", ruling.by())
                .param("at", OffsetDateTime.ofInstant(file.madeAt(), ZoneOffset.UTC))
                .param("state", file.state().name())
                .param("unit", file.unit())
                .param("compartment", file.compartment(), Types.VARCHAR)
                .update();
    }

    @Override
    public void review(RulingFile file) {
        RulingFile.Review review = Objects.requireNonNull(file.review());
        int changed =
                jdbc.sql("update ruling set state = ? where id = ? and state = 'AWAITING_SECOND'")
                        .params(file.state().name(), file.id())
                        .update();
        if (changed == 0) {
            throw Fault.user("nothing waits for a second officer here.");
        }
        jdbc.sql("insert into ruling_review values (?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        review.confirmed(),
                        review.reason(),
                        review.by(),
                        OffsetDateTime.ofInstant(review.at(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<RulingFile> find(UUID id) {
        return jdbc.sql(RULINGS + " where r.id = ?")
                .param(id)
                .query(JdbcRulingStore::ruling)
                .optional();
    }

    @Override
    public List<RulingFile> list(RulingFile.@Nullable State state, int limit) {
        return jdbc.sql(
                        RULINGS
                                + """
                                where :state::text is null or r.state = :state
                                order by r.made_at desc, r.id limit :limit
                                """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcRulingStore::ruling)
                .list();
    }

    @Override
    public List<RulingFile> of(UUID worksheet) {
        return jdbc.sql(RULINGS + " where r.worksheet = ? order by r.made_at desc")
                .param(worksheet)
                .query(JdbcRulingStore::ruling)
                .list();
    }

    @Override
    public Reading read(Reading reading) {
        int version =
                jdbc.sql(
                                """
                                insert into item_reading (instrument, item, version, text, ruling, made_by,
                                    confirmed_by, at)
                                select :instrument, :item, coalesce(max(version), 0) + 1, :text, :ruling, :by,
                                    :confirmed, :at
                                from item_reading where instrument = :instrument and item = :item
                                returning version
                                """)
                        .param("instrument", reading.instrument())
                        .param("item", reading.item())
                        .param("text", reading.text())
                        .param("ruling", reading.ruling())
                        .param("by", reading.madeBy())
                        .param("confirmed", reading.confirmedBy())
                        .param("at", OffsetDateTime.ofInstant(reading.at(), ZoneOffset.UTC))
                        .query(Integer.class)
                        .single();
        return new Reading(
                reading.instrument(),
                reading.item(),
                version,
                reading.text(),
                reading.ruling(),
                reading.madeBy(),
                reading.confirmedBy(),
                reading.at());
    }

    @Override
    public List<Reading> readings(String instrument, String item) {
        return jdbc.sql(
                        "select * from item_reading where instrument = ? and item = ? order by version desc")
                .params(instrument, item)
                .query(JdbcRulingStore::reading)
                .list();
    }

    @Override
    public List<Reading> readings(String instrument) {
        return jdbc.sql(
                        """
                        select distinct on (item) * from item_reading where instrument = ?
                        order by item, version desc
                        """)
                .param(instrument)
                .query(JdbcRulingStore::reading)
                .list();
    }

    private static Reading reading(ResultSet rows, int number) throws SQLException {
        return new Reading(
                rows.getString("instrument"),
                rows.getString("item"),
                rows.getInt("version"),
                rows.getString("text"),
                rows.getObject("ruling", UUID.class),
                rows.getString("made_by"),
                rows.getString("confirmed_by"),
                rows.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static RulingFile ruling(ResultSet rows, int number) throws SQLException {
        OffsetDateTime made = rows.getObject("made_at", OffsetDateTime.class);
        String note = rows.getString("note");
        Ruling ruling =
                new Ruling(
                        rows.getString("id"),
                        rows.getString("instrument"),
                        rows.getObject("edition", LocalDate.class),
                        rows.getString("item"),
                        Verdict.valueOf(rows.getString("verdict")),
                        rows.getString("description"),
                        rows.getString("made_by"),
                        made.toLocalDate(),
                        rows.getString("why"),
                        note.isEmpty() ? Optional.empty() : Optional.of(note));
        return new RulingFile(
                rows.getObject("id", UUID.class),
                rows.getObject("worksheet", UUID.class),
                rows.getInt("worksheet_version"),
                ruling,
                made.toInstant(),
                RulingFile.State.valueOf(rows.getString("state")),
                rows.getString("unit"),
                rows.getString("compartment"),
                review(rows));
    }

    private static RulingFile.@Nullable Review review(ResultSet rows) throws SQLException {
        String by = rows.getString("reviewed_by");
        return by == null
                ? null
                : new RulingFile.Review(
                        rows.getBoolean("confirmed"),
                        rows.getString("reason"),
                        by,
                        rows.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }
}
