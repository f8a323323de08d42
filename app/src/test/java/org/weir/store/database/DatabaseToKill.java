package org.weir.store.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// Starts a database, commits a row, says so in the file `ready`, and waits to be killed.
final class DatabaseToKill {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        EmbeddedDatabase database =
                EmbeddedDatabase.start(folder.resolve("db"), Clock.systemUTC(), new SecureRandom());
        EmbeddedDatabaseTest.execute(database.owner(), "create table kept (n integer)");
        EmbeddedDatabaseTest.execute(database.owner(), "insert into kept values (1)");
        Files.createFile(folder.resolve("ready"));
        Thread.sleep(120_000);
    }
}
