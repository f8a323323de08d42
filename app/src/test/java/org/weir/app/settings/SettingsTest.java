package org.weir.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir Path folder;

    @Test
    void everySettingIsDocumentedWithItsPresetAndMeaningAndNoOtherIs() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            expected.add(
                    "| `%s` | `%s` | %s | %s |"
                            .formatted(
                                    setting.key(),
                                    setting.variable(),
                                    setting.preset().isEmpty() ? "" : "`" + setting.preset() + "`",
                                    setting.meaning()));
        }
        List<String> documented =
                Files.readAllLines(Path.of(System.getProperty("weir.root"), "docs", "settings.md"))
                        .stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList();
        assertThat(documented)
                .as("docs/settings.md; these lines belong there:%n%s", String.join("\n", expected))
                .isEqualTo(expected);
    }

    @Test
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeThePreset() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("weir.conf"),
                        "server.port = 9000\nserver.address=0.0.0.0\n");
        Settings settings = Settings.read(Map.of("WEIR_SERVER_PORT", "9001"), file);
        assertThat(settings.number(Setting.SERVER_PORT, 0, 65_535)).isEqualTo(9_001);
        assertThat(settings.text(Setting.SERVER_ADDRESS)).isEqualTo("0.0.0.0");
        assertThat(settings.share(Setting.SCREENING_THRESHOLD)).isEqualTo(0.7);
        assertThat(settings.with(Setting.SERVER_PORT, "1").text(Setting.SERVER_PORT))
                .isEqualTo("1");
    }

    @Test
    void aSecretCanComeFromAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "abc\n");
        Settings settings =
                Settings.read(
                        Map.of("WEIR_DATABASE_PASSWORD_FILE", secret.toString()),
                        folder.resolve("none"));
        assertThat(settings.text(Setting.DATABASE_PASSWORD)).isEqualTo("abc");
        assertThatThrownBy(() ->
                        Settings.read(
                                Map.of("WEIR_DATABASE_PASSWORD_FILE", "/nowhere"),
                                folder.resolve("none")))
                .hasMessageContaining("WEIR_DATABASE_PASSWORD_FILE");
    }

    @Test
    void whatIsNotKnownOrCannotBeReadIsNamedAndSecretsAreNotShown() throws IOException {
        Path file = Files.writeString(folder.resolve("weir.conf"), "server.prot = 1\n");
        assertThatThrownBy(() -> Settings.read(Map.of(), file)).hasMessageContaining("server.prot");
        Settings settings =
                Settings.read(
                        Map.of(
                                "WEIR_SERVER_PORT", "many",
                                "WEIR_SCREENING_THRESHOLD", "2",
                                "WEIR_LOGIN_LOCAL", "maybe",
                                "WEIR_LOG_FORMAT", "xml"),
                        folder.resolve("none"));
        assertThatThrownBy(() -> settings.number(Setting.SERVER_PORT, 0, 65_535))
                .hasMessageContaining("server.port (WEIR_SERVER_PORT) must be a whole number");
        assertThatThrownBy(() -> settings.share(Setting.SCREENING_THRESHOLD))
                .hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> settings.yes(Setting.LOGIN_LOCAL)).hasMessageContaining("yes, no");
        assertThatThrownBy(() -> settings.oneOf(Setting.LOG_FORMAT, "json", "text"))
                .hasMessageContaining("json, text");
        assertThatThrownBy(() ->
                        settings.with(Setting.DATABASE_PASSWORD, "hush")
                                .number(Setting.DATABASE_PASSWORD, 0, 1))
                .hasMessageNotContaining("hush");
    }
}
