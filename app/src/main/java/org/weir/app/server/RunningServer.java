package org.weir.app.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.app.security.PublicAddress;
import org.weir.app.settings.Setting;
import org.weir.app.settings.Settings;
import org.weir.audit.ActKind;
import org.weir.base.Fault;
import org.weir.store.database.Database;
import org.weir.store.database.EmbeddedDatabase;
import org.weir.store.database.Login;
import org.weir.store.database.Migrations;

/// A server that runs in this process, with its database.
public final class RunningServer implements AutoCloseable {
    private final Database database;
    private final ConfigurableApplicationContext context;

    private RunningServer(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /// Starts a server.
    ///
    /// @param folder the data folder
    /// @param clock the time
    /// @throws Fault if the database does not start, the port is taken, or a setting is wrong
    public static RunningServer start(Settings settings, Path folder, Clock clock) {
        QuietLogs.set();
        // PostgreSQL starts while Spring does.
        CompletableFuture<Database> starting =
                CompletableFuture.supplyAsync(() -> database(settings, folder, clock));
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(ServerApplication.properties(settings));
        application.addInitializers((GenericApplicationContext beans) -> {
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(
                    ServerConfiguration.Folder.class, () -> new ServerConfiguration.Folder(folder));
            beans.registerBean(
                    PublicAddress.class,
                    () ->
                            PublicAddress.of(
                                    settings, settings.number(Setting.SERVER_PORT, 0, 65_535)));
            beans.registerBean(
                    Database.class,
                    () -> join(starting),
                    definition -> definition.setDestroyMethodName(""));
        });
        try {
            ConfigurableApplicationContext context = application.run();
            RunningServer server = new RunningServer(join(starting), context);
            server.note(ActKind.STARTED);
            return server;
        } catch (RuntimeException e) {
            closeDatabase(starting);
            throw cause(e);
        }
    }

    private static void closeDatabase(CompletableFuture<Database> starting) {
        try {
            starting.join().close();
        } catch (CompletionException e) {
            // It did not start either.
        }
    }

    /// The database of a server: its own embedded one, which is started, or the one that is set.
    static Database connect(Settings settings, Path folder, Clock clock) {
        return settings.has(Setting.DATABASE_URL)
                ? Database.of(
                        login(
                                settings,
                                Setting.DATABASE_OWNER_USER,
                                Setting.DATABASE_OWNER_PASSWORD),
                        login(settings, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD))
                : EmbeddedDatabase.start(folder.resolve("database"), clock, new SecureRandom());
    }

    private static Database database(Settings settings, Path folder, Clock clock) {
        Database database = connect(settings, folder, clock);
        boolean migrated = false;
        try {
            Migrations.run(database);
            migrated = true;
            return database;
        } finally {
            if (!migrated) {
                database.close();
            }
        }
    }

    private static Login login(Settings settings, Setting user, Setting password) {
        return new Login(
                settings.text(Setting.DATABASE_URL), settings.text(user), settings.text(password));
    }

    private static Database join(CompletableFuture<Database> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    /// The fault that lies at the bottom of what a library threw; that itself where there is none.
    private static RuntimeException cause(RuntimeException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Fault fault) {
                return fault;
            }
            if (at instanceof org.springframework.boot.web.server.PortInUseException port) {
                return Fault.user(
                        "port %d is taken by another program; set %s (%s) to another."
                                .formatted(
                                        port.getPort(),
                                        Setting.SERVER_PORT.key(),
                                        Setting.SERVER_PORT.variable()));
            }
        }
        return failure;
    }

    private void note(ActKind kind) {
        bean(Acts.class)
                .perform(
                        Actor.SYSTEM,
                        notes -> {
                            notes.note(
                                    kind,
                                    "node:" + ProcessHandle.current().pid(),
                                    "version",
                                    org.weir.cli.WeirVersion.current().engine());
                            return true;
                        });
    }

    /// A part of the server, by its name.
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// A part of the server.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// The port that it listens on.
    public int port() {
        return context instanceof ServletWebServerApplicationContext web
                        && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /// Stops in order: no new requests, those under way are ended, what waits is written, then the
    /// database stops.
    @Override
    public void close() {
        try {
            if (context.isActive()) {
                note(ActKind.STOPPED);
            }
        } catch (RuntimeException e) {
            // A database that is gone must not keep the rest from stopping.
        }
        context.close();
        database.close();
    }
}
