package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The long ones: `./dev soak`.
@EnabledIfSystemProperty(
        named = "weir.soak",
        matches = "true",
        disabledReason = "only in ./dev soak")
class ScreenSoakTest {
    private static final int SUBJECTS = 1_000_000;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ra", "tes", "von", "dar", "el", "shi", "mu", "jan", "or", "bel", "nu"
    };

    @TempDir private Path folder;

    @Test
    void aMillionSubjectsOnStandardInputNeedNoMoreMemoryThanTen() throws Exception {
        Process weir = weir("128m", "screen", "-", "--lists", WeirRun.sample("lists").toString());
        Thread feeder = Thread.ofPlatform().start(() -> feed(weir));
        long lines = 0;
        try (BufferedReader results =
                new BufferedReader(
                        new InputStreamReader(weir.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = results.readLine(); line != null; line = results.readLine()) {
                assertThat(line).startsWith("{\"subject_id\":\"" + lines + "\"");
                lines++;
            }
        }
        feeder.join();
        assertThat(weir.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(weir.exitValue()).isZero();
        assertThat(lines).isEqualTo(SUBJECTS);
    }

    @Test
    void whoeverReadsOnlyTheFirstLinesEndsTheScreening() throws Exception {
        Process weir = weir("128m", "screen", "-", "--lists", WeirRun.sample("lists").toString());
        Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(weir));
        try (BufferedReader results =
                new BufferedReader(
                        new InputStreamReader(weir.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(results.readLine()).isNotNull();
        }
        assertThat(weir.waitFor(1, TimeUnit.MINUTES)).isTrue();
        feeder.join(10_000);
        assertThat(weir.exitValue()).isEqualTo(141);
        assertThat(Files.readString(folder.resolve("error.txt")))
                .doesNotContain("pipe", "Exception");
    }

    private Process weir(String memory, String... arguments) throws IOException {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + memory,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.weir.app.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("error.txt").toFile())
                .start();
    }

    private static void feed(Process weir) {
        Random random = new Random(42);
        try (BufferedWriter subjects =
                new BufferedWriter(
                        new OutputStreamWriter(weir.getOutputStream(), StandardCharsets.UTF_8))) {
            subjects.write("id,name,birth_date\n");
            for (int i = 0; i < SUBJECTS; i++) {
                subjects.write(
                        "%d,%s %s,%d-01-01\n"
                                .formatted(
                                        i, word(random), word(random), 1940 + random.nextInt(60)));
            }
        } catch (IOException e) {
            // The process has ended: what it did is looked at elsewhere.
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
