package org.weir.cli.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.cli.WeirRun;

class RangePayloadCommandTest {
    private static final String STAGE =
            "propellant=3771 kg ±3 %, dry=1106 kg, isp=230 s, burn=62 s";

    @TempDir private Path folder;

    @Test
    void aRocketIsAnswered() {
        WeirRun run = WeirRun.of("range-payload", "--stage", STAGE);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("Category I, 500 kg at 300 km: yes", "Item 19", "Rocket equation");
        assertThat(WeirRun.of("range-payload", "--stage", STAGE, "--lang", "fr").output())
                .contains("Catégorie I", "oui", "PORTÉE km");
    }

    @Test
    void anAircraftAndPairsAreAnswered() {
        String jet =
                "takeoff=1134 kg, empty=680 kg, lift-to-drag=5,5, speed=250 m/s, sfc=0.112 kg/(N·h)";
        assertThat(WeirRun.of("range-payload", "--aircraft", jet).output())
                .contains("Category I, 500 kg at 300 km: no", "Breguet");
        String propeller =
                "takeoff=1200 kg, empty=600 kg, lift-to-drag=14 ±10 %, efficiency=0.8, sfc=0.3"
                        + " kg/(kW·h)";
        assertThat(WeirRun.of("range-payload", "--aircraft", propeller).output())
                .contains("Item 19, 300 km with any payload: yes");
        assertThat(WeirRun.of("range-payload", "--pair", "150 kg @ 280 km").output())
                .contains("cannot be excluded: ask", "Ask for:");
    }

    @Test
    void jsonHoldsCurveAndAnswer() {
        WeirRun run =
                WeirRun.of("range-payload", "--stage", STAGE, "--format", "json", "--samples", 200);
        assertThat(run.output())
                .contains("\"category_i\" : \"yes\"", "\"payload_kg\" : 0", "\"samples\" : 200");
        assertThat(run.output())
                .isEqualTo(
                        WeirRun.of(
                                        "range-payload",
                                        "--stage",
                                        STAGE,
                                        "--format",
                                        "json",
                                        "--samples",
                                        200)
                                .output());
    }

    @Test
    void theCurveIsDrawn() throws Exception {
        Path file = folder.resolve("curve.svg");
        assertThat(WeirRun.of("range-payload", "--stage", STAGE, "--svg", file).exitCode())
                .isZero();
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stage|propellant=3771 kg|lacks dry=VALUE",
                "--stage|propellant|NAME=VALUE",
                "--stage|propellant=3771 s, dry=1 kg, isp=1 s, burn=1 s|right unit",
                "--stage|propellant=1 kg, dry=1 kg, isp=1 s, burn=1 s, colour=red|does not know colour",
                "--stage|propellant=-5 kg, dry=1 kg, isp=1 s, burn=1 s|propellant",
                "--pair|150 kg|PAYLOAD@RANGE",
                "--aircraft|takeoff=1 kg|lacks empty=VALUE",
                "--fixed|1 kg|give either --stage",
            })
    void badUsageIsExplained(String option, String value, String message) {
        WeirRun run = WeirRun.of("range-payload", option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains(message);
    }

    @Test
    void drawsBeyondTheLimitAreRefused() throws IOException {
        WeirRun run = WeirRun.of("range-payload", "--stage", STAGE, "--samples", 1_000_000);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("100,000");
        assertThat(Files.list(folder)).isEmpty();
    }
}
