package org.weir.store.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts over the database that tell how the service stands; no row of anybody is in them.
public final class ServiceFigures {
    private static final String QUERY =
            """
            select
                (select count(*) from alert where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')) alerts,
                (select extract(epoch from :now - min(opened_at)) from alert
                    where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')) oldest,
                (select count(*) from watched_subject) subjects,
                (select count(*) from population
                    where screened_lists < (select coalesce(max(number), 0) from list_state)) behind,
                (select count(*) from webhook where failures > 0) failing,
                (select coalesce(max(number) + 1, 0) from event) events,
                (select coalesce(max(size), 0) from tree_head) signed,
                (select count(*) from personal_data where retain_until < :today)
                    + (select count(*) from watched_subject where retain_until < :today) overdue
            """;

    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public ServiceFigures(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /// The counts.
    ///
    /// @param alertsWaiting alerts that wait for a person
    /// @param oldestAlert how long the oldest of them waits, in seconds
    /// @param subjectsWatched subjects under watch
    /// @param populationsBehind populations not yet screened against the lists in force
    /// @param webhooksFailing webhooks whose last try failed
    /// @param events events in the record
    /// @param unsignedEvents events that no tree head covers yet
    /// @param overdue files and subjects whose retention has ended
    public record Figures(
            double alertsWaiting,
            double oldestAlert,
            double subjectsWatched,
            double populationsBehind,
            double webhooksFailing,
            double events,
            double unsignedEvents,
            double overdue) {
        /// Where the database does not answer.
        public static final Figures UNKNOWN =
                new Figures(
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN);
    }

    /// Reads them, for an actor who sees everything.
    ///
    /// @param now the time
    public Figures read(Instant now) {
        return jdbc.sql(QUERY)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .query((rows, _) ->
                        new Figures(
                                rows.getDouble("alerts"),
                                rows.getDouble("oldest"),
                                rows.getDouble("subjects"),
                                rows.getDouble("behind"),
                                rows.getDouble("failing"),
                                rows.getDouble("events"),
                                rows.getDouble("events") - rows.getDouble("signed"),
                                rows.getDouble("overdue")))
                .single();
    }
}
