package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weir.access.Acts;
import org.weir.alerts.Watch;
import org.weir.audit.ChainVerifier;
import org.weir.store.database.OwnerConnection;
import org.weir.store.record.JdbcRecord;
import org.weir.store.record.Retention;
import org.weir.store.requests.JdbcIdempotentAnswers;

/// The end of retention: nothing personal is left in any table, and the record still verifies.
class RetentionTest {
    /// Stands in everything that is personal.
    private static final String MARKER = "Quvarinel";

    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

    @Test
    void nothingPersonalIsLeftInAnyTableAndTheRecordVerifies() throws Exception {
        try (TestServer server = TestServer.start(Map.of("WEIR_SCREENING_RETENTION_DAYS", "30"))) {
            HouseInUse.fill(server, MARKER, 30);
            assertThat(holding(server))
                    .contains(
                            "personal_data",
                            "watched_subject",
                            "alert",
                            "disposition",
                            "disposition_review",
                            "idempotent_answer");
            erase(server, Instant.now());
            assertThat(holding(server))
                    .contains("personal_data", "watched_subject", "alert", "disposition");
            // Nobody with the application's login can call the end early.
            assertThat(number(server, "select erase_due_alerts(date '2999-01-01')")).isZero();
            passAMonth(server);
            erase(server, Instant.now().plus(Duration.ofDays(2)));
            // The published list that bears the name is not personal data; alerts quote its entry.
            assertThat(holding(server)).isSubsetOf("list_content", "alert");
            assertThat(
                            number(
                                    server,
                                    "select count(*) from alert where (subject_id, convert_from(match, 'UTF8'), changes)::text like '%"
                                            + MARKER
                                            + "%'"))
                    .isZero();
            assertThat(number(server, "select count(*) from alert")).isEqualTo(3);
            assertThat(
                            number(
                                    server,
                                    "select count(*) from alert where state in ('OPEN', 'AWAITING_SECOND', 'NEED_MORE')"))
                    .isZero();
            verify(server);
            long events = number(server, "select count(*) from event");
            assertThat(number(server, erasures())).isEqualTo(2);
            // Once more: there is nothing to do, and nothing is put on record.
            erase(server, Instant.now());
            assertThat(number(server, "select count(*) from event")).isEqualTo(events);
        }
    }

    private static String erasures() {
        return "select count(*) from event where kind = 'personal-data-erased'";
    }

    /// What the chores of housekeeping do.
    private static void erase(TestServer server, Instant now) {
        new Retention(server.bean(HikariDataSource.class), server.bean(Acts.class)).eraseDue(TODAY);
        server.bean(Watch.class).releaseDue(TODAY);
        server.bean(JdbcIdempotentAnswers.class)
                .forgetBefore(now.minus(JdbcIdempotentAnswers.KEPT));
    }

    /// As if everything had been kept for a month.
    private static void passAMonth(TestServer server) throws SQLException {
        try (Connection connection = server.database().tamper();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("personal_data", "watched_subject", "alert")) {
                statement.execute(
                        "update %s set retain_until = retain_until - 31 where retain_until is not null"
                                .formatted(table));
            }
        }
    }

    /// The tables in which a marked word stands: as text, or as the bytes of it.
    private static List<String> holding(TestServer server) throws SQLException {
        String hex = HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8));
        List<String> holding = new ArrayList<>();
        try (Connection connection = server.database().tamper();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "select table_name from information_schema.tables where table_schema = 'weir' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "select exists (select from %s t where t::text like '%%%s%%' or t::text like '%%%s%%')"
                                        .formatted(table, MARKER, hex))) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }

    private static long number(TestServer server, String query) throws SQLException {
        try (Connection connection = server.database().tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void verify(TestServer server) throws SQLException {
        try (Connection connection = OwnerConnection.open(server.database().database().owner())) {
            JdbcRecord record = new JdbcRecord(connection);
            assertThat(ChainVerifier.verify(record.events(true), List.of(), List.of()).finding())
                    .isEmpty();
        }
    }
}
