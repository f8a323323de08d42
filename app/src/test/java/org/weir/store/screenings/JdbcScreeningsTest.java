package org.weir.store.screenings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.access.FileMark;
import org.weir.access.Sight;
import org.weir.audit.ChainVerifier;
import org.weir.base.Fault;
import org.weir.replay.Answered;
import org.weir.replay.NewScreening;
import org.weir.replay.Purpose;
import org.weir.replay.RecordedScreening;
import org.weir.store.database.TestDatabase;
import org.weir.store.record.JdbcActs;
import org.weir.store.record.JdbcRecord;

class JdbcScreeningsTest {
    private static final Actor ANALYST =
            new Actor("account:1", Set.of(), new Sight(false, "account:1", Set.of(), Set.of()));

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcActs acts = new JdbcActs(database.source(), Clock.systemUTC());
    private final JdbcScreenings screenings =
            new JdbcScreenings(database.source(), acts, new SecureRandom());

    @BeforeEach
    void aStateOfLists() {
        JdbcClient.create(database.source())
                .sql("insert into list_state values (1, now(), array['x-a@2026-11-01#00'])")
                .update();
    }

    @AfterEach
    void close() {
        screenings.close();
        database.close();
    }

    @Test
    void manyAreWrittenInFewTransactionsAndEachStandsOnRecord() throws Exception {
        List<CompletableFuture<Long>> written = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            written.add(screenings.record(screening(i)));
        }
        List<Long> numbers = new ArrayList<>();
        for (CompletableFuture<Long> one : written) {
            numbers.add(one.get());
        }
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
        RecordedScreening found = screenings.find(unit("visa"), new UUID(7, 500)).orElseThrow();
        assertThat(found.answered()).isEqualTo(screening(500).answered());
        assertThat(found.snapshots().getFirst().source()).isEqualTo("x-a");
        try (var connection = database.tamper()) {
            assertThat(
                            ChainVerifier.verify(
                                            new JdbcRecord(connection).events(true),
                                            List.of(),
                                            List.of())
                                    .finding())
                    .isEmpty();
        }
        long transactions =
                acts.read(
                        Actor.SYSTEM,
                        () ->
                                JdbcClient.create(database.source())
                                        .sql("select count(distinct xmin::text) from screening")
                                        .query(Long.class)
                                        .single());
        assertThat(transactions).isLessThan(500);
    }

    @Test
    void whoBelongsToAnotherUnitFindsNothing() throws Exception {
        screenings.record(screening(1)).get();
        UUID id = new UUID(7, 1);
        assertThat(screenings.find(ANALYST, id)).isEmpty();
        assertThat(screenings.find(unit("visa"), id)).isPresent();
        assertThat(screenings.find(unit("licences"), id)).isEmpty();
        assertThat(screenings.find(Actor.SYSTEM, new UUID(7, 2))).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNotAcknowledgedAndTheNextIs() throws Exception {
        NewScreening good = screening(1);
        NewScreening bad =
                new NewScreening(
                        new UUID(7, 2),
                        good.at(),
                        good.actor(),
                        99,
                        good.engine(),
                        good.policy(),
                        good.purpose(),
                        good.file(),
                        good.answered(),
                        0);
        CompletableFuture<Long> failed = screenings.record(bad);
        assertThatThrownBy(failed::get).hasCauseInstanceOf(Fault.class);
        assertThat(screenings.record(good).get()).isZero();
    }

    @Test
    void afterClosingNothingIsTaken() {
        screenings.close();
        assertThatThrownBy(() -> screenings.record(screening(1))).isInstanceOf(Fault.class);
    }

    private static Actor unit(String code) {
        return new Actor("account:2", Set.of(), new Sight(false, "", Set.of(code), Set.of()));
    }

    private static NewScreening screening(int number) {
        return new NewScreening(
                new UUID(7, number),
                Instant.parse("2026-11-22T10:00:00Z").plusMillis(number),
                new Actor("account:9", Set.of(), Sight.NOTHING),
                1,
                "test",
                3,
                Purpose.VISA,
                new FileMark("visa", null, null),
                List.of(
                        new Answered(
                                ("question " + number).getBytes(StandardCharsets.UTF_8),
                                ("answer " + number).getBytes(StandardCharsets.UTF_8))),
                0);
    }
}
