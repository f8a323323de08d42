package org.weir.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.access.FileMark;
import org.weir.access.Sight;
import org.weir.audit.ActKind;
import org.weir.audit.ChainVerifier;
import org.weir.audit.Commitment;
import org.weir.audit.EventProof;
import org.weir.audit.Finding;
import org.weir.audit.HeadSigner;
import org.weir.audit.SignedHead;
import org.weir.audit.TreeProofs;
import org.weir.audit.Verification;
import org.weir.store.database.TestDatabase;

class RecordInDatabaseTest {
    private static final String ORIGIN = "weir/test";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcActs acts = new JdbcActs(database.source(), Clock.systemUTC());
    private final HeadSigner signer = HeadSigner.of(ORIGIN, HeadSigner.newKey(new SecureRandom()));
    private final JdbcClient application = JdbcClient.create(database.source());

    @BeforeEach
    void writeSomeActs() {
        for (int i = 0; i < 20; i++) {
            Commitment personal = personal("Ilvana Torresk " + i);
            int number = i;
            acts.perform(
                    Actor.SYSTEM,
                    notes -> {
                        notes.note(ActKind.STARTED, "node:" + number);
                        notes.note(
                                ActKind.FILE_VIEWED,
                                "file:" + number,
                                personal,
                                new FileMark(number % 2 == 0 ? "visa" : "licences", null, null),
                                "why",
                                "test");
                        return number;
                    });
        }
        new HeadKeeper(database.source(), signer, Clock.systemUTC()).sign();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasWrittenVerifies() throws SQLException {
        Verification verification = verify();
        assertThat(verification.finding()).isEmpty();
        assertThat(verification.events()).isEqualTo(40);
        assertThat(verification.covered()).isEqualTo(40);
    }

    @Test
    void manyAtOnceLeaveNoGap() throws SQLException {
        IntStream.range(0, 200)
                .parallel()
                .forEach(i ->
                        acts.perform(
                                Actor.SYSTEM,
                                notes -> {
                                    notes.note(ActKind.STARTED, "node:" + i);
                                    return i;
                                }));
        assertThat(verify().finding()).isEmpty();
        assertThat(verify().events()).isEqualTo(240);
    }

    @Test
    void anActWithoutAnEventDoesNotHappen() {
        assertThatThrownBy(() ->
                        acts.perform(
                                Actor.SYSTEM,
                                _ ->
                                        application
                                                .sql(
                                                        "insert into head_key values ('a', 'b', now())")
                                                .update()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(application.sql("select count(*) from head_key").query(Long.class).single())
                .isZero();
    }

    @Test
    void aFailedActLeavesNoEvent() throws SQLException {
        assertThatThrownBy(() ->
                        acts.perform(
                                Actor.SYSTEM,
                                notes -> {
                                    notes.note(ActKind.STARTED, "node:x");
                                    throw new IllegalArgumentException("it went wrong");
                                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(verify().events()).isEqualTo(40);
    }

    @Test
    void theApplicationCanNeitherAlterNorDeleteNorEmptyTheRecord() {
        for (String attempt :
                List.of(
                        "update event set content = 'x'",
                        "delete from event",
                        "truncate event",
                        "update tree_head set note = 'x'",
                        "delete from tree_head",
                        "update personal_data set data = 'x'",
                        "alter table event disable trigger all",
                        "drop table event",
                        "update installation set origin = 'x'",
                        "set role weir_owner")) {
            assertThatThrownBy(() -> application.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void evenTheOwnerIsHeldBackByTheTrigger() throws SQLException {
        try (Connection owner = database.tamper();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from event where number = 3"))
                    .hasMessageContaining("the record can be added to and not changed");
        }
    }

    @Test
    void whoeverTampersWithTheDatabaseIsFoundOut() throws SQLException {
        tamper("update event set content = replace(content, 'node:4', 'node:5') where number = 8");
        assertThat(verify().finding()).contains(new Finding.Altered(8));
    }

    @Test
    void aColumnBesideTheTextCannotBeAlteredQuietly() throws SQLException {
        tamper("update event set actor = 'account:somebody-else' where number = 8");
        assertThat(verify().finding()).contains(new Finding.Altered(8));
    }

    @Test
    void aDeletedEventIsMissed() throws SQLException {
        tamper("delete from event where number = 17");
        assertThat(verify().finding()).contains(new Finding.Missing(17));
    }

    @Test
    void aTailCutOffIsMissed() throws SQLException {
        tamper("delete from event where number > 30");
        assertThat(verify().finding()).contains(new Finding.Missing(31));
    }

    @Test
    void swappedEventsAreFound() throws SQLException {
        tamper(
                "update event e set content = o.content, hash = o.hash, at = o.at, actor = o.actor, kind = o.kind, object = o.object from event o where e.number in (5, 6) and o.number = 11 - e.number");
        assertThat(verify().finding()).contains(new Finding.Reordered(5, 6));
    }

    @Test
    void alteredPersonalDataIsFound() throws SQLException {
        tamper("update personal_data set data = 'somebody else' where event = 9");
        assertThat(verify().finding()).contains(new Finding.PersonalDataAltered(9));
    }

    @Test
    void personalDataCanBeErasedAndTheChainStillVerifies() throws SQLException {
        acts.perform(
                Actor.SYSTEM,
                notes -> {
                    int erased = application.sql("delete from personal_data").update();
                    notes.note(ActKind.PERSONAL_DATA_ERASED, "", "files", Integer.toString(erased));
                    return erased;
                });
        assertThat(verify().finding()).isEmpty();
        try (Connection all = database.tamper();
                Statement statement = all.createStatement();
                var rows = statement.executeQuery("select count(*) from personal_data")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void anEventIsProvedOutsideTheDatabase() throws SQLException {
        try (Connection connection = database.tamper()) {
            JdbcRecord record = new JdbcRecord(connection);
            SignedHead head = record.lastHead().orElseThrow();
            for (long number = 0; number < 40; number += 13) {
                String text =
                        new EventProof(
                                        number,
                                        record.content(number).orElseThrow(),
                                        TreeProofs.inclusion(record, number, head.head().size()),
                                        head)
                                .text();
                assertThat(EventProof.read(text).check(List.of(signer.key())))
                        .isEqualTo(EventProof.Verdict.PROVED);
            }
        }
    }

    @Test
    void aLaterHeadContinuesAnEarlierOne() throws SQLException {
        HeadKeeper keeper = new HeadKeeper(database.source(), signer, Clock.systemUTC());
        assertThat(keeper.sign()).isEmpty();
        writeSomeActs();
        try (Connection connection = database.tamper()) {
            JdbcRecord record = new JdbcRecord(connection);
            List<SignedHead> heads = record.heads();
            assertThat(heads).hasSize(2);
            List<org.weir.audit.Hash> path = TreeProofs.consistency(record, 40, 80);
            assertThat(
                            TreeProofs.continues(
                                    40,
                                    heads.get(0).head().root(),
                                    80,
                                    heads.get(1).head().root(),
                                    path))
                    .isTrue();
        }
    }

    @Test
    void eachSeesOnlyTheFilesOfTheirUnitsAndTheirOwnActs() {
        assertThat(files(Sight.ALL)).isEqualTo(20);
        assertThat(files(Sight.NOTHING)).isZero();
        assertThat(files(new Sight(false, "", Set.of("visa"), Set.of()))).isEqualTo(10);
        assertThat(files(new Sight(false, "", Set.of("visa", "licences"), Set.of()))).isEqualTo(20);
        assertThat(events(new Sight(false, "account:1", Set.of("visa"), Set.of()))).isZero();
        assertThat(events(new Sight(false, "system", Set.of(), Set.of()))).isEqualTo(40);
        // Outside a transaction with a scope nothing is seen at all.
        assertThat(application.sql("select count(*) from event").query(Long.class).single())
                .isZero();
    }

    @Test
    void aCompartmentKeepsOutWhoIsNotLetIn() {
        acts.perform(
                Actor.SYSTEM,
                notes -> {
                    notes.note(
                            ActKind.FILE_VIEWED,
                            "file:x",
                            personal("Gedeon Vask"),
                            new FileMark("visa", "alpha", null));
                    return 1;
                });
        assertThat(files(new Sight(false, "", Set.of("visa"), Set.of()))).isEqualTo(10);
        assertThat(files(new Sight(false, "", Set.of("visa"), Set.of("alpha")))).isEqualTo(11);
        assertThat(files(new Sight(false, "", Set.of("licences"), Set.of("alpha")))).isEqualTo(10);
    }

    private long files(Sight sight) {
        return counted(sight, "select count(*) from personal_data");
    }

    private long events(Sight sight) {
        return counted(sight, "select count(*) from event");
    }

    private long counted(Sight sight, String query) {
        return acts.read(
                new Actor("account:1", Set.of(), sight),
                () -> application.sql(query).query(Long.class).single());
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger all");
            statement.execute(sql);
            statement.execute("alter table event enable trigger all");
        }
    }

    private Verification verify() throws SQLException {
        try (Connection connection = database.tamper()) {
            JdbcRecord record = new JdbcRecord(connection);
            assertThat(record.origin()).isEqualTo(Optional.empty());
            return ChainVerifier.verify(record.events(true), record.heads(), List.of(signer.key()));
        }
    }

    private static Commitment personal(String text) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Commitment(salt, text.getBytes(StandardCharsets.UTF_8));
    }
}
