package org.weir.store.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.measures.Measure;
import org.weir.measures.MeasureStore;
import org.weir.measures.Period;

/// Figures counted by the database, each in one query.
public final class JdbcMeasureStore implements MeasureStore {
    /// Alerts and findings by a group: `%s` names it for an alert `a`, its subject `w`, and the
    /// time of what is counted, `t`.
    private static final String BY =
            """
            with opened as (
                select %1$s as grouped, count(*) as alerts
                from alert a %2$s cross join lateral (select a.opened_at as at) t
                where a.opened_at >= :from and a.opened_at < :to group by 1
            ), found as (
                select %1$s as grouped,
                    count(*) filter (where d.finding = 'SAME') as same,
                    count(*) filter (where d.finding = 'NOT_SAME') as not_same,
                    percentile_cont(0.5) within group (order by extract(epoch from d.made_at - a.opened_at)) as median,
                    percentile_cont(0.9) within group (order by extract(epoch from d.made_at - a.opened_at)) as ninetieth
                from disposition d join alert a on a.id = d.alert %2$s
                    cross join lateral (select d.made_at as at) t
                    left join disposition_review r on r.disposition = d.id
                where d.made_at >= :from and d.made_at < :to and d.finding in ('SAME', 'NOT_SAME')
                    and coalesce(r.confirmed, true)
                group by 1
            )
            select coalesce(o.grouped, f.grouped) as grouped, -1 as subjects, coalesce(o.alerts, 0) as alerts,
                coalesce(f.same, 0) as same, coalesce(f.not_same, 0) as not_same, f.median, f.ninetieth
            from opened o full join found f on f.grouped = o.grouped
            """;

    private static final String SUBJECT =
            "left join watched_subject w on w.population = a.population and w.subject_id = a.subject_id";
    private static final String SCHEMA =
            "coalesce(convert_from(w.question, 'UTF8')::jsonb ->> 'schema', 'gone')";

    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcMeasureStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public Measure all(Period period) {
        long subjects =
                jdbc.sql("select count(*) from watched_subject where since < ?")
                        .param(time(period.end()))
                        .query(Long.class)
                        .single();
        return query(BY.formatted("''::text", ""), period).stream()
                .findFirst()
                .map(one ->
                        new Measure(
                                "",
                                subjects,
                                one.alerts(),
                                one.same(),
                                one.notSame(),
                                one.medianHours(),
                                one.ninetiethHours()))
                .orElse(new Measure("", subjects, 0, 0, 0, Double.NaN, Double.NaN));
    }

    @Override
    public Measure screenings(Period period) {
        return jdbc.sql(
                        "select coalesce(sum(subjects), 0), coalesce(sum(review), 0) from screening where at >= ? and at < ?")
                .params(time(period.begin()), time(period.end()))
                .query((rows, _) ->
                        new Measure(
                                "", rows.getLong(1), rows.getLong(2), 0, 0, Double.NaN, Double.NaN))
                .single();
    }

    @Override
    public List<Measure> byList(Period period) {
        return query(BY.formatted("a.source", "") + " order by alerts desc, 1", period);
    }

    @Override
    public List<Measure> bySchema(Period period) {
        return query(BY.formatted(SCHEMA, SUBJECT) + " order by alerts desc, 1", period);
    }

    @Override
    public List<Measure> byWeek(Period period) {
        return query(
                BY.formatted(
                                "to_char(date_trunc('week', t.at at time zone 'UTC'), 'YYYY-MM-DD')",
                                "")
                        + " order by 1",
                period);
    }

    private List<Measure> query(String sql, Period period) {
        return jdbc.sql(sql)
                .param("from", time(period.begin()))
                .param("to", time(period.end()))
                .query(JdbcMeasureStore::measure)
                .list();
    }

    private static Measure measure(ResultSet rows, int number) throws SQLException {
        return new Measure(
                rows.getString("grouped"),
                rows.getLong("subjects"),
                rows.getLong("alerts"),
                rows.getLong("same"),
                rows.getLong("not_same"),
                hours(rows, "median"),
                hours(rows, "ninetieth"));
    }

    private static double hours(ResultSet rows, String column) throws SQLException {
        double seconds = rows.getDouble(column);
        return rows.wasNull() ? Double.NaN : seconds / 3_600;
    }

    private static OffsetDateTime time(java.time.Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
