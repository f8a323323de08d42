package org.weir.store.classification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.base.Fault;
import org.weir.classification.Worksheet;
import org.weir.classification.WorksheetStore;

/// Worksheets in the database: where each stands, and beside it all that it ever said.
public final class JdbcWorksheetStore implements WorksheetStore {
    private static final String NEWEST =
            """
            select w.id, w.reference, w.unit, w.compartment, v.*
            from worksheet w join worksheet_version v on v.worksheet = w.id and v.version = w.version
            """;

    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcWorksheetStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public void add(Worksheet worksheet) {
        OffsetDateTime at = OffsetDateTime.ofInstant(worksheet.changedAt(), ZoneOffset.UTC);
        if (worksheet.version() == 1) {
            jdbc.sql(
                            """
                            insert into worksheet (id, version, reference, state, changed_at, unit, compartment)
                            values (:id, 1, :reference, :state, :at, :unit, :compartment)
                            """)
                    .param("id", worksheet.id())
                    .param("reference", worksheet.reference())
                    .param("state", worksheet.state().name())
                    .param("at", at)
                    .param("unit", worksheet.unit())
                    .param("compartment", worksheet.compartment(), Types.VARCHAR)
                    .update();
        } else {
            int changed =
                    jdbc.sql(
                                    "update worksheet set version = ?, state = ?, changed_at = ? where id = ? and version = ?")
                            .params(
                                    worksheet.version(),
                                    worksheet.state().name(),
                                    at,
                                    worksheet.id(),
                                    worksheet.version() - 1)
                            .update();
            if (changed == 0) {
                throw Fault.user("somebody else has changed this meanwhile; look at it again.");
            }
        }
        Worksheet.Content content = worksheet.content();
        jdbc.sql(
                        """
                        insert into worksheet_version (worksheet, version, state, description, source, day, answers,
                            codes, outcome, change, changed_by, changed_at)
                        values (:id, :version, :state, :description, :source, :day, :answers,
                            :codes, :outcome, :change, :by, :at)
                        """)
                .param("id", worksheet.id())
                .param("version", worksheet.version())
                .param("state", worksheet.state().name())
                .param("description", content.description())
                .param("source", content.source())
                .param("day", content.day())
                .param("answers", answers(content.answers()))
                .param("codes", content.codes().toArray(String[]::new))
                .param("outcome", outcome(worksheet.outcome()))
                .param("change", worksheet.change().name())
                .param("by", worksheet.changedBy())
                .param("at", at)
                .update();
    }

    private static String[] answers(SortedMap<String, String> answers) {
        List<String> texts = new ArrayList<>();
        answers.forEach((name, value) -> {
            texts.add(name);
            texts.add(value);
        });
        return texts.toArray(String[]::new);
    }

    private static String[] outcome(List<Worksheet.Outcome> outcome) {
        List<String> texts = new ArrayList<>();
        for (Worksheet.Outcome one : outcome) {
            texts.addAll(List.of(one.edition(), one.item(), one.verdict()));
        }
        return texts.toArray(String[]::new);
    }

    @Override
    public Optional<Worksheet> find(UUID id) {
        return jdbc.sql(NEWEST + " where w.id = ?")
                .param(id)
                .query(JdbcWorksheetStore::worksheet)
                .optional();
    }

    @Override
    public List<Worksheet> versions(UUID id) {
        return jdbc.sql(
                        """
                        select w.id, w.reference, w.unit, w.compartment, v.*
                        from worksheet w join worksheet_version v on v.worksheet = w.id
                        where w.id = ? order by v.version desc
                        """)
                .param(id)
                .query(JdbcWorksheetStore::worksheet)
                .list();
    }

    @Override
    public List<Worksheet> list(Worksheet.@Nullable State state, String words, int limit) {
        return jdbc.sql(
                        NEWEST
                                + """
                                where (:state::text is null or w.state = :state)
                                    and (position(lower(:words) in lower(v.description)) > 0
                                        or position(lower(:words) in lower(w.reference)) > 0)
                                order by w.changed_at desc, w.id limit :limit
                                """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("words", words)
                .param("limit", limit)
                .query(JdbcWorksheetStore::worksheet)
                .list();
    }

    private static Worksheet worksheet(ResultSet rows, int number) throws SQLException {
        List<String> answers = texts(rows, "answers");
        SortedMap<String, String> byName = new TreeMap<>();
        for (int i = 0; i + 1 < answers.size(); i += 2) {
            byName.put(answers.get(i), answers.get(i + 1));
        }
        List<String> outcome = texts(rows, "outcome");
        List<Worksheet.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i + 2 < outcome.size(); i += 3) {
            outcomes.add(
                    new Worksheet.Outcome(outcome.get(i), outcome.get(i + 1), outcome.get(i + 2)));
        }
        return new Worksheet(
                rows.getObject("id", UUID.class),
                rows.getInt("version"),
                rows.getString("reference"),
                Worksheet.State.valueOf(rows.getString("state")),
                rows.getString("unit"),
                rows.getString("compartment"),
                new Worksheet.Content(
                        rows.getString("description"),
                        rows.getString("source"),
                        rows.getObject("day", LocalDate.class),
                        byName,
                        texts(rows, "codes")),
                outcomes,
                Worksheet.Change.valueOf(rows.getString("change")),
                rows.getString("changed_by"),
                rows.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        Array array = rows.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
