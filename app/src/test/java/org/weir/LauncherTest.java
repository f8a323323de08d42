package org.weir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, with a Java and a build that only say what they were asked.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("weir.root"));

    @TempDir private Path folder;
    private Path checkout;
    private Path jdk;

    @BeforeEach
    void aCheckoutThatHasBeenBuilt() throws IOException {
        folder = folder.toRealPath();
        checkout = Files.createDirectories(folder.resolve("a check out"));
        jdk = fakeJdk("jdk-25", "25.0.1");
        Files.copy(ROOT.resolve("weir"), checkout.resolve("weir"));
        executable(checkout.resolve("weir"));
        Files.createDirectories(checkout.resolve("engine/src/main"));
        Files.createDirectories(checkout.resolve("app/src/main"));
        for (String pom : List.of("pom.xml", "engine/pom.xml", "app/pom.xml")) {
            Files.writeString(checkout.resolve(pom), "<project/>");
        }
        Files.createDirectories(checkout.resolve(".mvn"));
        Files.writeString(
                checkout.resolve(".mvn/launch.sh"),
                "build_runtime() { echo build >&2; : > \"$runtime/began\"; }\n");
        Path runtime = Files.createDirectories(checkout.resolve("app/target/runtime/1"));
        Files.writeString(runtime.resolve("jdk"), jdk + "\n");
        Files.writeString(checkout.resolve("app/target/runtime/current"), "1\n");
        Files.writeString(runtime.resolve("began"), "");
        Files.setLastModifiedTime(
                runtime.resolve("began"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void argumentsArriveAsTheyWereGivenFromAnyFolderAndThroughALink() throws Exception {
        Path link = folder.resolve("weir-link");
        Files.createSymbolicLink(link, checkout.resolve("weir"));
        for (Path start : List.of(checkout.resolve("weir"), link)) {
            Ran ran =
                    run(
                            Map.of(),
                            start.toString(),
                            "screen",
                            "--name",
                            "Zoë  O'Neil \"Z\" $HOME",
                            "");
            assertThat(ran.error()).isEmpty();
            assertThat(ran.output())
                    .contains("[-Dweir.root=" + checkout + "]")
                    .contains("[org.weir.app.Main][screen][--name][Zoë  O'Neil \"Z\" $HOME][]");
        }
    }

    @Test
    void aChangedSourceIsBuiltAndAnUnchangedOneIsNot() throws Exception {
        assertThat(run(Map.of(), checkout + "/weir").error()).isEmpty();
        Path source =
                Files.writeString(checkout.resolve("engine/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
        assertThat(run(Map.of(), checkout + "/weir").error()).contains("build");
    }

    @Test
    void namesArriveInEveryScriptWithoutAUtf8Locale() throws Exception {
        Ran ran = run(Map.of("LC_ALL", "C", "LANG", "C"), checkout + "/weir", "x");
        assertThat(ran.output()).contains("(LC_ALL=C.UTF-8)");
    }

    @Test
    void theJdkIsFoundInItsUsualPlaces() throws Exception {
        Path old = fakeJdk("jdk-17", "17.0.1");
        Path other = fakeJdk("jdk-25.0.2", "25.0.2");
        assertThat(findJdk(Map.of("JAVA_HOME", jdk.toString()))).isEqualTo(jdk.toString());
        assertThat(
                        findJdk(
                                Map.of(
                                        "JAVA_HOME",
                                        old.toString(),
                                        "PATH",
                                        other + "/bin:/usr/bin:/bin")))
                .isEqualTo(other.toString());
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), other.resolve("bin/java"));
        assertThat(findJdk(Map.of("JAVA_HOME", "", "PATH", bin + ":/usr/bin:/bin")))
                .isEqualTo(other.toString());
    }

    @Test
    void aReleaseFileOfAnotherVersionIsNotMistaken() throws Exception {
        for (String version : List.of("17.0.1", "2.5", "26", "125", "250.1")) {
            Path candidate = fakeJdk("jdk-" + version, version);
            assertThat(isJdk25(candidate)).as(version).isFalse();
        }
        assertThat(isJdk25(fakeJdk("a", "25"))).isTrue();
        assertThat(isJdk25(fakeJdk("b", "25.0.3"))).isTrue();
        assertThat(isJdk25(folder.resolve("nowhere"))).isFalse();
    }

    private String findJdk(Map<String, String> environment) throws Exception {
        return run(environment, "sh", "-c", ". \"$1\"; find_jdk", "sh", ROOT + "/.mvn/shared.sh")
                .output()
                .strip();
    }

    private boolean isJdk25(Path candidate) throws Exception {
        Ran ran =
                run(
                        Map.of(),
                        "sh",
                        "-c",
                        ". \"$1\"; is_jdk_25 \"$2\" && echo yes || echo no",
                        "sh",
                        ROOT + "/.mvn/shared.sh",
                        candidate.toString());
        return ran.output().strip().equals("yes");
    }

    private Path fakeJdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nOS_ARCH=\"x86_64\"\n"
                        .formatted(version));
        Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/sh\necho \"(LC_ALL=$LC_ALL)\"\nfor a in \"$@\"; do printf '[%s]' \"$a\"; done\n");
        Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(home.resolve("bin/java"));
        executable(home.resolve("bin/javac"));
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ran(String output, String error) {}

    private Ran run(Map<String, String> environment, String... command) throws Exception {
        Path output = Files.createTempFile(folder, "out", "");
        Path error = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(error.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        builder.start().waitFor();
        return new Ran(
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(error, StandardCharsets.UTF_8));
    }
}
