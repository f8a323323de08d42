package org.weir.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.weir.lists.ListWriter;
import org.weir.lists.ListsInForce;
import org.weir.lists.ShrinkGuard;

/// A process of its own that puts edition after edition in store until it is killed, and says after
/// each that it is there.
final class WriterToKill {
    static final String SOURCE = "xx-killed";
    static final int KEEP = 3;

    private WriterToKill() {}

    /// @param arguments the folder, the first day, and how long to hold the lock between two
    ///   editions
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FolderListStore store =
                new FolderListStore(Path.of(arguments[0]), Clock.systemUTC(), KEEP);
        try (ListWriter writer = store.write()) {
            for (int day = Integer.parseInt(arguments[1]); ; day++) {
                writer.put(FictitiousLists.edition(SOURCE, day, sizeOn(day)), ShrinkGuard.DEFAULT);
                System.out.println(day);
                ListsInForce lists = store.inForce();
                String derived = derived(day);
                lists.keepDerived(
                        "index-1",
                        stream -> stream.write(derived.getBytes(StandardCharsets.UTF_8)));
                Thread.sleep(Long.parseLong(arguments[2]));
            }
        }
    }

    /// How many parties the edition of this day has.
    static int sizeOn(int day) {
        return 1_000 + day % 50;
    }

    /// What is derived on this day.
    static String derived(int day) {
        return ("derived on day " + day + "\n").repeat(5_000);
    }
}
