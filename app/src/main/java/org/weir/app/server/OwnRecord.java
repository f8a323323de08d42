package org.weir.app.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.audit.ChainVerifier;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.audit.SignedHead;
import org.weir.audit.Verification;
import org.weir.base.Fault;
import org.weir.cli.WeirVersion;
import org.weir.cli.server.RecordControl;
import org.weir.replay.RecordedScreening;
import org.weir.replay.Replay;
import org.weir.store.DataFolder;
import org.weir.store.database.Backup;
import org.weir.store.database.Database;
import org.weir.store.database.EmbeddedDatabase;
import org.weir.store.database.OwnerConnection;
import org.weir.store.database.Restore;
import org.weir.store.lists.JdbcListStore;
import org.weir.store.record.JdbcActs;
import org.weir.store.record.JdbcRecord;
import org.weir.store.record.JdbcRecordReader;
import org.weir.store.screenings.JdbcScreenings;

/// The record of whoever runs the command: of a server that runs, or of one that does not, whose
/// database is then started for as long as the command takes.
///
/// @param environment the environment variables
/// @param home the user's home
/// @param clock the time
public record OwnRecord(Map<String, String> environment, String home, Clock clock)
        implements RecordControl {
    @Override
    public Verification verify(
            @Nullable Path data, List<SignedHead> handedOut, @Nullable Path key, boolean personal) {
        Place place = place(data);
        List<HeadKey> keys =
                List.of(key == null ? place.keys().publicKey() : HeadKey.read(read(key)));
        try (Database database = open(place)) {
            return verify(database, handedOut, keys, personal);
        }
    }

    private static Verification verify(
            Database database, List<SignedHead> handedOut, List<HeadKey> keys, boolean personal) {
        try (Connection connection = OwnerConnection.open(database.owner())) {
            JdbcRecord record = new JdbcRecord(connection);
            List<SignedHead> heads =
                    Stream.concat(record.heads().stream(), handedOut.stream()).toList();
            return ChainVerifier.verify(record.events(personal), heads, keys);
        } catch (SQLException e) {
            throw Fault.external("the record cannot be read from the database.", e);
        }
    }

    @Override
    public EventProof prove(@Nullable Path data, long event) {
        try (Database database = open(place(data));
                Connection connection = OwnerConnection.open(database.owner())) {
            return JdbcRecordReader.prove(new JdbcRecord(connection), event)
                    .orElseThrow(() ->
                            Fault.user(
                                    "there is no event %d, or no tree head is signed over it yet."
                                            .formatted(event)));
        } catch (SQLException e) {
            throw Fault.external("the record cannot be read from the database.", e);
        }
    }

    @Override
    public List<SignedHead> heads(@Nullable Path data, int limit) {
        try (Database database = open(place(data));
                Connection connection = OwnerConnection.open(database.owner())) {
            return new JdbcRecord(connection).lastHeads(limit);
        } catch (SQLException e) {
            throw Fault.external("the record cannot be read from the database.", e);
        }
    }

    @Override
    public Replay replay(@Nullable Path data, UUID screening) {
        Place place = place(data);
        try (Database database = open(place);
                HikariDataSource source =
                        ServerConfiguration.connections(database.application(), place.settings())) {
            JdbcActs acts = new JdbcActs(source, clock);
            try (JdbcScreenings screenings = new JdbcScreenings(source, acts, new SecureRandom())) {
                RecordedScreening recorded =
                        screenings
                                .find(Actor.SYSTEM, screening)
                                .orElseThrow(() ->
                                        Fault.user(
                                                "there is no screening %s, or its personal data was erased."
                                                        .formatted(screening)));
                JdbcListStore lists =
                        new JdbcListStore(
                                source, acts, Actor.SYSTEM, place.folder().resolve("cache"));
                return Replay.run(recorded, lists::open, WeirVersion.current().engine());
            }
        }
    }

    @Override
    public long backup(@Nullable Path data, Path file) {
        Place place = place(data);
        try (Database database = open(place)) {
            return Backup.write(database.owner(), file, keys(place), clock.instant());
        }
    }

    private static Map<String, byte[]> keys(Place place) {
        Map<String, byte[]> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(place.keys().folder())) {
            for (Path file : files.toList()) {
                keys.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return keys;
        } catch (IOException e) {
            throw Fault.external("the keys cannot be read.", e);
        }
    }

    @Override
    public Verification restore(@Nullable Path data, Path file) {
        Place place = place(data);
        if (!Files.isReadable(file)) {
            throw Fault.user("there is no file %s.".formatted(file));
        }
        try (Database database = RunningServer.connect(place.settings(), place.folder(), clock)) {
            Restore.read(database, file, place.keys().folder());
            return verify(database, List.of(), List.of(place.keys().publicKey()), true);
        }
    }

    /// Where a server keeps its things.
    private record Place(Path folder, Settings settings) {
        Keys keys() {
            return Keys.of(settings, folder);
        }
    }

    private Place place(@Nullable Path data) {
        QuietLogs.set();
        Path folder = DataFolder.of(data, environment, home);
        String file = environment.get("WEIR_CONFIG");
        return new Place(
                folder,
                Settings.read(
                        environment, file == null ? folder.resolve(Settings.FILE) : Path.of(file)));
    }

    /// The database of a server that runs, else one that is started for the command.
    private Database open(Place place) {
        Path folder = place.folder().resolve("database");
        if (!place.settings().has(Setting.DATABASE_URL)) {
            if (!EmbeddedDatabase.exists(folder)) {
                throw Fault.user(
                        "there is no database in %s; say where it is with --data or WEIR_DATABASE_URL."
                                .formatted(folder));
            }
            try {
                return EmbeddedDatabase.running(folder);
            } catch (Fault notRunning) {
                // It is started below.
            }
        }
        return RunningServer.connect(place.settings(), place.folder(), clock);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Fault.user("%s cannot be read.".formatted(file));
        }
    }
}
