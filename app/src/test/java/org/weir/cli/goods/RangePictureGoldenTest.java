package org.weir.cli.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.cli.WeirRun;

/// The picture of `docs/range-payload.md`; `./dev golden` draws it anew.
class RangePictureGoldenTest {
    private static final Path FILE =
            Path.of(System.getProperty("weir.root"), "docs/range-payload.svg");

    @TempDir private Path folder;

    @Test
    void thePictureIsWhatTheCommandDraws() throws IOException {
        Path drawn = folder.resolve("curve.svg");
        WeirRun.of(
                "range-payload",
                "--stage",
                "propellant=1900 kg ±10 %, dry=650 kg ±5 %, isp=235 s ±3 %, burn=40 s",
                "--svg",
                drawn);
        if ("write".equals(System.getProperty("weir.golden"))) {
            Files.copy(drawn, FILE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(FILE).hasSameTextualContentAs(drawn);
    }
}
