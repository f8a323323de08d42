package org.weir.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.weir.access.Account;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.ApiKeys;
import org.weir.access.Named;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.app.settings.Settings;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.lists.PublishedPaths;
import org.weir.http.ListImports;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.weir.store.database.Database;
import org.weir.store.database.Folders;
import org.weir.store.database.TestDatabase;
import org.weir.store.lists.JdbcListStore;

/// A whole server on a database of its own, with a fictitious list and an account for each role.
public final class TestServer implements AutoCloseable {
    /// The password of all accounts.
    public static final String PASSWORD = "seven quiet herons";

    /// The unit of all accounts.
    public static final String UNIT = "visa";

    private final TestDatabase database;
    private final Path folder;
    private final RunningServer server;

    private TestServer(TestDatabase database, Map<String, String> more) throws IOException {
        this.database = database;
        this.folder =
                Files.createTempDirectory(
                        Path.of(System.getProperty("weir.root", "."), "app", "target"), "server-");
        this.server =
                RunningServer.start(settings(database, folder, more), folder, Clock.systemUTC());
    }

    /// Starts one with the given settings, by their variables.
    public static TestServer start(Map<String, String> more) {
        return start(TestDatabase.fresh(), more);
    }

    /// Starts one on a database that others may use, too.
    public static TestServer start(TestDatabase database, Map<String, String> more) {
        try {
            TestServer server = new TestServer(database, more);
            server.fill();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Settings settings(TestDatabase database, Path folder, Map<String, String> more) {
        Database both = database.database();
        Map<String, String> environment = new HashMap<>();
        environment.put("WEIR_SERVER_PORT", "0");
        environment.put("WEIR_LOGIN_SECOND_FACTOR", "optional");
        environment.put("WEIR_LOG_LEVEL", "error");
        environment.put("WEIR_DATABASE_URL", both.owner().url());
        environment.put("WEIR_DATABASE_USER", both.application().user());
        environment.put("WEIR_DATABASE_PASSWORD", both.application().password());
        environment.put("WEIR_DATABASE_OWNER_USER", both.owner().user());
        environment.put("WEIR_DATABASE_OWNER_PASSWORD", both.owner().password());
        environment.putAll(more);
        return Settings.read(environment, folder.resolve("weir.conf"));
    }

    private void fill() {
        AccountStore store = server.bean(AccountStore.class);
        if (!store.isEmpty()) {
            return;
        }
        store.putUnit(new Named(UNIT, new Bilingual("Visa screening", "Filtrage des visas")));
        store.putCompartment(new Named("alpha", new Bilingual("Alpha", "Alpha (f)")));
        Accounts accounts = server.bean(Accounts.class);
        for (Role role : Role.values()) {
            accounts.createWithPassword(
                    new Accounts.Profile(
                            role.code(),
                            "Ilvana " + role.code(),
                            Language.EN,
                            Set.of(role),
                            Set.of(UNIT),
                            Set.of()),
                    PASSWORD);
        }
        putList(1, "Ilvana Torresk", "Gedeon Vask");
    }

    /// Puts an edition of a list in force and has this node follow.
    public void putList(int day, String... names) {
        ListSnapshot snapshot = snapshot(day, names);
        try (ListWriter writer = server.bean(JdbcListStore.class).write()) {
            writer.put(snapshot, ShrinkGuard.OPEN);
        }
        server.bean(ListFollower.class).follow();
    }

    /// Puts the fictitious lists of the samples in force.
    public void importSamples() {
        Path lists = Path.of(System.getProperty("weir.root"), "samples", "lists");
        server.bean(ListImports.class)
                .run(Actor.SYSTEM, PublishedPaths.find(List.of(lists)).files(), false);
        server.bean(ListFollower.class).follow();
    }

    private static ListSnapshot snapshot(int day, String... names) {
        return ListSnapshot.of(
                new SnapshotId("x-test", LocalDate.of(2026, 11, day), "%064d".formatted(day)),
                "plain",
                List.of("x.csv"),
                Stream.of(names)
                        .map(name ->
                                new ListingBuilder("R-" + name.hashCode())
                                        .schema(Schema.PERSON)
                                        .name(NameKind.PRIMARY, name)
                                        .build())
                        .toList());
    }

    /// A key with these scopes, for a thousand requests a second.
    public String key(Scope... scopes) {
        return key(60_000, scopes);
    }

    /// A key with these scopes and this rate a minute.
    public String key(int rate, Scope... scopes) {
        return server.bean(ApiKeys.class)
                .issue(
                        Actor.of(account(Role.ADMINISTRATOR)),
                        "test",
                        Set.of(scopes),
                        UNIT,
                        rate,
                        null)
                .secret();
    }

    /// The account of a role.
    public Account account(Role role) {
        return server.bean(AccountStore.class).findByLoginName(role.code()).orElseThrow();
    }

    /// A part of the server.
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /// A part of the server, by its name.
    <T> T bean(String name, Class<T> type) {
        return server.bean(name, type);
    }

    /// Its database.
    public TestDatabase database() {
        return database;
    }

    /// The address of a path.
    public String url(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /// A visitor without a session.
    public Visitor visitor() {
        return new Visitor(url(""));
    }

    /// A visitor who is logged in.
    public Visitor visitor(Role role) {
        Visitor visitor = visitor();
        visitor.logIn(role.code(), PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        server.close();
        Folders.delete(folder);
        database.close();
    }

    /// Stops the server and leaves the database to others.
    public void stop() {
        server.close();
        Folders.delete(folder);
    }
}
