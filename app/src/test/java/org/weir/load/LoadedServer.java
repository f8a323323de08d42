package org.weir.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.ApiKeys;
import org.weir.access.Named;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.app.server.ListFollower;
import org.weir.app.server.RunningServer;
import org.weir.app.settings.Settings;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.lists.PublishedPaths;
import org.weir.http.ListImports;

/// Prepares a data folder for a load, then serves from it until it is stopped: a unit, an
/// administrator, the lists of some files, and a key that may do what a load does, in the file
/// `key`. A folder that is prepared is only served.
public final class LoadedServer {
    private static final int RATE = 6_000_000;

    private LoadedServer() {}

    /// @param arguments the data folder, the port, then paths of published lists
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Map<String, String> environment = new HashMap<>();
        environment.put("WEIR_LOG_LEVEL", "warn");
        environment.putAll(System.getenv());
        environment.put("WEIR_SERVER_PORT", arguments[1]);
        environment.put("WEIR_LOGIN_SECOND_FACTOR", "optional");
        Settings settings = Settings.read(environment, folder.resolve(Settings.FILE));
        RunningServer server = RunningServer.start(settings, folder, Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.close();
                            stopped.countDown();
                        }));
        if (!Files.exists(folder.resolve("key"))) {
            prepare(server, folder, Arrays.stream(arguments).skip(2).map(Path::of).toList());
        }
        Files.writeString(folder.resolve("ready"), Integer.toString(server.port()));
        stopped.await();
    }

    private static void prepare(RunningServer server, Path folder, List<Path> lists)
            throws IOException {
        server.bean(AccountStore.class)
                .putUnit(new Named("visa", new Bilingual("Visa screening", "Filtrage des visas")));
        server.bean(Accounts.class)
                .createWithPassword(
                        new Accounts.Profile(
                                "admin",
                                "Teodor Lanz",
                                Language.EN,
                                Set.of(Role.ADMINISTRATOR),
                                Set.of("visa"),
                                Set.of()),
                        "seven quiet herons");
        if (!lists.isEmpty()) {
            ListImports.Imported imported =
                    server.bean(ListImports.class)
                            .run(Actor.SYSTEM, PublishedPaths.find(lists).files(), true);
            imported.failed().forEach(failure -> System.err.println("not imported: " + failure));
            server.bean(ListFollower.class).follow();
        }
        String key =
                server.bean(ApiKeys.class)
                        .issue(
                                Actor.of(
                                        server.bean(AccountStore.class)
                                                .findByLoginName("admin")
                                                .orElseThrow()),
                                "load",
                                Set.of(Scope.values()),
                                "visa",
                                RATE,
                                null)
                        .secret();
        Path written = folder.resolve("key.new");
        Files.writeString(written, key);
        Files.move(written, folder.resolve("key"));
    }
}
