package org.weir.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.weir.audit.ChainVerifier;
import org.weir.audit.HeadKey;
import org.weir.base.Fault;
import org.weir.store.database.EmbeddedDatabase;
import org.weir.store.database.OwnerConnection;
import org.weir.store.record.JdbcRecord;

/// What a server has acknowledged survives whatever stops it in the middle: the killing of its
/// process, of PostgreSQL, of one of PostgreSQL's own processes, and a full disk, at random moments
/// of a write load. After each it comes back by itself. `./dev soak` runs it; a full disk needs a
/// small one of its own, `-Dweir.soakDisk=FOLDER`.
@EnabledIfSystemProperty(named = "weir.soak", matches = "true")
class ServerSoakTest {
    private static final int ROUNDS = Integer.getInteger("weir.soakRounds", 200);
    private static final long SEED = Long.getLong("weir.soakSeed", System.nanoTime());
    private static final Duration BACK_WITHIN = Duration.ofSeconds(180);
    private static final int VERIFY_EVERY = 10;
    private static final List<String> OPTIONS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Path SAMPLES =
            Path.of(System.getProperty("weir.root", ".."), "samples", "lists");

    @TempDir private Path temporary;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Blow, List<Double>> secondsToReturn = new EnumMap<>(Blow.class);
    private final Acknowledged acknowledged = new Acknowledged();

    /// What stops a server.
    private enum Blow {
        KILL_SERVER,
        KILL_POSTGRES,
        KILL_BACKEND,
        FULL_DISK
    }

    @Test
    void noAcknowledgedWriteIsLostAndTheServiceComesBack() throws Exception {
        System.out.printf("soak: %d rounds, seed %d%n", ROUNDS, SEED);
        String disk = System.getProperty("weir.soakDisk");
        List<Blow> blows = new ArrayList<>(Arrays.asList(Blow.values()));
        if (disk == null) {
            System.out.println("soak: no small disk (-Dweir.soakDisk), so none is filled");
            blows.remove(Blow.FULL_DISK);
        }
        Path folder = (disk == null ? temporary : Path.of(disk)).resolve("home");
        ServerProcess server = ServerProcess.start(folder, 0, OPTIONS, List.of(SAMPLES));
        try (WriteLoad load = new WriteLoad(acknowledged)) {
            load.to(server.port(), server.key());
            for (int round = 1; round <= ROUNDS; round++) {
                Thread.sleep(random.nextInt(100, 1_200));
                Blow blow = blows.get(random.nextInt(blows.size()));
                long refused = load.refused();
                long start = System.nanoTime();
                switch (blow) {
                    case KILL_SERVER -> {
                        server.kill();
                        load.pause();
                        server = ServerProcess.start(folder, 0, OPTIONS, List.of());
                        load.to(server.port(), server.key());
                    }
                    case KILL_POSTGRES -> kill(server.postgres());
                    case KILL_BACKEND ->
                            kill(
                                    server.postgres()
                                            .flatMap(postgres -> postgres.children().findAny()));
                    case FULL_DISK -> {
                        Path filler = FullDisk.fill(folder);
                        Thread.sleep(random.nextInt(1_000, 6_000));
                        start = System.nanoTime();
                        Files.delete(filler);
                    }
                }
                int round1 = round;
                ServerProcess alive = server;
                load.awaitNext(
                        BACK_WITHIN,
                        () -> {
                            assertThat(alive.isAlive()).as("round %d, %s", round1, blow).isTrue();
                        });
                double seconds = (System.nanoTime() - start) / 1e9;
                secondsToReturn.computeIfAbsent(blow, _ -> new ArrayList<>()).add(seconds);
                check(folder, round);
                System.out.printf(
                        "soak: round %d, %s, back after %.1f s, %d refused meanwhile, %d acknowledged in all%n",
                        round, blow, seconds, load.refused() - refused, acknowledged.count());
            }
        } finally {
            server.close();
        }
        secondsToReturn.forEach((blow, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "soak: %s %d times, back after %.1f s in the middle, %.1f s at most%n",
                    blow, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        });
        System.out.printf(
                "soak: %d acknowledged writes, none lost; seed %d%n", acknowledged.count(), SEED);
    }

    private static void kill(Optional<ProcessHandle> process) throws Exception {
        if (process.isPresent()) {
            process.get().destroyForcibly();
            process.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }

    /// The database may still be on its way back when the first writes have gone through.
    private static Connection connect(Path folder) throws Exception {
        long end = System.nanoTime() + BACK_WITHIN.toNanos();
        while (true) {
            try {
                return OwnerConnection.open(
                        EmbeddedDatabase.running(folder.resolve("database")).owner());
            } catch (SQLException | Fault e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    /// Looks for everything that was acknowledged since the last look; now and then, and at the
    /// end, at everything, and verifies the record.
    private void check(Path folder, int round) throws Exception {
        try (Connection connection = connect(folder)) {
            boolean whole = round % VERIFY_EVERY == 0 || round == ROUNDS;
            assertThat(acknowledged.missing(connection, whole))
                    .as("acknowledged and lost; round %d, seed %d", round, SEED)
                    .isEmpty();
            if (whole) {
                JdbcRecord record = new JdbcRecord(connection);
                assertThat(
                                ChainVerifier.verify(
                                                record.events(true),
                                                record.heads(),
                                                List.of(
                                                        HeadKey.read(
                                                                Files.readString(
                                                                                folder.resolve(
                                                                                        "keys/record-signing.pub"))
                                                                        .strip())))
                                        .finding())
                        .as("the record; round %d, seed %d", round, SEED)
                        .isEmpty();
            }
        }
    }
}
