package org.weir.app.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.weir.access.Accounts;
import org.weir.access.OneTimeSecret;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.base.Fault;
import org.weir.cli.Console;
import org.weir.cli.server.ServerControl;
import org.weir.http.PublicOrigin;
import org.weir.store.DataFolder;

/// The server of whoever runs the command.
///
/// @param environment the environment variables
/// @param home the user's home
/// @param console what it speaks through
public record OwnServer(Map<String, String> environment, String home, Console console)
        implements ServerControl {
    @Override
    public void serve(@Nullable Path data) {
        Path folder = DataFolder.of(data, environment, home);
        Settings settings = settings(folder);
        run(
                settings,
                folder,
                server -> {
                    Optional<OneTimeSecret> first = server.bean(Accounts.class).firstLink();
                    say("Weir is ready: " + address(server, settings));
                    first.ifPresent(secret -> {
                        say("");
                        say(
                                "There is no account yet. This link makes the first administrator, once, within three days:");
                        say("  " + address(server, settings) + "/setup/" + secret.text());
                    });
                });
    }

    @Override
    public void demo(@Nullable Path data) {
        Path folder = DataFolder.of(data, environment, home).resolve("demo");
        Settings settings =
                settings(folder)
                        .with(Setting.LOGIN_SECOND_FACTOR, "optional")
                        .with(Setting.DATABASE_URL, "");
        String root = System.getProperty("weir.root");
        if (root == null) {
            throw Fault.user("the samples are not here; run ./weir demo.");
        }
        if (System.getProperty("weir.train") != null) {
            Training.run(settings, folder, Path.of(root, "samples"), console.clock());
            return;
        }
        run(
                settings,
                folder,
                server -> {
                    Demonstration.fill(server, Path.of(root, "samples"));
                    say("Weir is ready: " + address(server, settings));
                    say("");
                    say(
                            "Everything in it is fictitious. Log in with one of these names and the password");
                    say("  " + Demonstration.PASSWORD);
                    say("");
                    Demonstration.accounts()
                            .forEach(profile ->
                                    say(
                                            "  %-12s %s"
                                                    .formatted(
                                                            profile.loginName(),
                                                            profile.roles()
                                                                    .iterator()
                                                                    .next()
                                                                    .label()
                                                                    .en())));
                    say("");
                    say(
                            "Ctrl-C stops it; what you did is there again next time (%s)."
                                    .formatted(folder));
                });
    }

    private Settings settings(Path folder) {
        String file = environment.get("WEIR_CONFIG");
        return Settings.read(
                environment, file == null ? folder.resolve(Settings.FILE) : Path.of(file));
    }

    private interface Greeting {
        void say(RunningServer server);
    }

    private void run(Settings settings, Path folder, Greeting greeting) {
        RunningServer server = RunningServer.start(settings, folder, console.clock());
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook =
                new Thread(() -> {
                    server.close();
                    stopped.countDown();
                });
        Runtime.getRuntime().addShutdownHook(hook);
        greeting.say(server);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String line) {
        console.output().println(line);
    }

    /// The set address; else this machine's with the port that was taken.
    private static String address(RunningServer server, Settings settings) {
        return settings.has(Setting.SERVER_PUBLIC_URL)
                ? server.bean(PublicOrigin.class).url("")
                : "http://localhost:" + server.port();
    }
}
