package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `weir serve` in a Java machine of its own, with the embedded database: its first start, what is
/// left after it was killed, and its orderly end.
class ServeTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void theFirstStartPrintsALinkOnceAndWhatWasDoneSurvivesAKill() throws Exception {
        int port = freePort();
        Process first = serve(port, "first.log");
        String greeting = await(first, "first.log", "/setup/");
        Matcher link = Pattern.compile("(/setup/[\\w-]+)").matcher(greeting);
        assertThat(link.find()).isTrue();
        Visitor visitor = new Visitor("http://localhost:" + port);
        assertThat(visitor.get(link.group(1)).statusCode()).isEqualTo(200);
        String password = "five slow otters swim";
        visitor.post(
                link.group(1),
                "login",
                "admin",
                "name",
                "Teodor Lanz",
                "password",
                password,
                "again",
                password);
        first.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

        Process second = serve(port, "second.log");
        assertThat(await(second, "second.log", "is ready")).doesNotContain("/setup/");
        Visitor back = new Visitor("http://localhost:" + port);
        assertThat(back.logIn("admin", password).statusCode()).isEqualTo(302);
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(verify()).contains("The record holds.");
    }

    @Test
    void aWrongSettingEndsTheStartWithOneSentence() throws Exception {
        Process process = serve(-1, "wrong.log");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("wrong.log")))
                .contains("server.port (WEIR_SERVER_PORT) must be a whole number")
                .doesNotContain("\tat ");
    }

    private String verify() throws Exception {
        Process process = java("verify.log", -1, "audit", "verify", "--personal");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("verify.log"));
    }

    private Process serve(int port, String log) throws IOException {
        return java(log, port, "serve");
    }

    private Process java(String log, int port, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("org.weir.app.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(log).toFile());
        builder.environment().put("WEIR_HOME", folder.resolve("home").toString());
        builder.environment().put("WEIR_LOGIN_SECOND_FACTOR", "optional");
        if (arguments[0].equals("serve")) {
            builder.environment().put("WEIR_SERVER_PORT", Integer.toString(port));
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String await(Process process, String log, String words) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            String text = Files.readString(folder.resolve(log));
            if (text.contains(words)) {
                return text;
            }
            assertThat(process.isAlive() && Instant.now().isBefore(end)).as(text).isTrue();
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
