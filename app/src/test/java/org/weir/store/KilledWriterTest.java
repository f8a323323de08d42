package org.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weir.base.Fault;
import org.weir.lists.StoredEdition;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListsInForce;
import org.weir.lists.SnapshotId;

/// A kill at any moment of an import leaves the lists as they were before or after it.
@Timeout(600)
class KilledWriterTest {
    @TempDir private Path folder;

    @Test
    void aKillAtAnyMomentLeavesAStateThatIsWhole() throws Exception {
        killAndLook(20, new Random(42));
    }

    @Test
    void aWriterInAnotherProcessIsNamed() throws Exception {
        Process process = start(0, 60_000);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("0");
            assertThatThrownBy(() -> store().write())
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("are being written by process " + process.pid());
            assertThat(store().inForce().snapshots()).as("readers need no lock").hasSize(1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        store().write().close();
    }

    /// @param rounds how many kills
    void killAndLook(int rounds, Random random) throws Exception {
        int day = 0;
        for (int round = 0; round < rounds; round++) {
            Process process = start(day, 0);
            int reported = -1;
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                // The first is there: now it writes without a pause.
                reported = Integer.parseInt(lines.readLine());
                Thread.sleep(random.nextInt(120));
                // Process.destroyForcibly would close what we still have to read.
                process.toHandle().destroyForcibly();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    reported = Integer.parseInt(line);
                }
                process.waitFor();
            }
            day = look(reported, "round " + round) + 1;
        }
    }

    /// Checks everything that is in store.
    ///
    /// @return the day in force
    private int look(int reported, String round) {
        ListsInForce lists = store().inForce();
        assertThat(lists.snapshots()).as(round).hasSize(1);
        int inForce = day(lists.editions().getFirst().id());
        assertThat(inForce).as(round).isBetween(reported, reported + 1);
        List<StoredEdition> editions = store().editions();
        assertThat(editions).as(round).hasSizeBetween(1, WriterToKill.KEEP);
        for (StoredEdition edition : editions) {
            ListSnapshot read = store().open(edition.id());
            int day = day(edition.id());
            assertThat(List.copyOf(read.listings()))
                    .as(round)
                    .isEqualTo(
                            FictitiousLists.edition(
                                            WriterToKill.SOURCE, day, WriterToKill.sizeOn(day))
                                    .listings());
        }
        lists.derived("index-1")
                .ifPresent(
                        derived ->
                                assertThat(derived.toArray(ValueLayout.JAVA_BYTE))
                                        .as(round)
                                        .isEqualTo(
                                                WriterToKill.derived(inForce)
                                                        .getBytes(StandardCharsets.UTF_8)));
        return inForce;
    }

    private static int day(SnapshotId id) {
        return (int) ChronoUnit.DAYS.between(FictitiousLists.FIRST, id.listDate());
    }

    private FolderListStore store() {
        return new FolderListStore(folder, Clock.systemUTC(), WriterToKill.KEEP);
    }

    private Process start(int day, long pauseMs) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterToKill.class.getName(),
                        folder.toString(),
                        Integer.toString(day),
                        Long.toString(pauseMs))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
