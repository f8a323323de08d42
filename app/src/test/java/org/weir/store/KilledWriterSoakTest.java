package org.weir.store;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// [KilledWriterTest] for longer; `./dev soak` runs it.
@Timeout(3_600)
@EnabledIfSystemProperty(named = "weir.soak", matches = "true")
class KilledWriterSoakTest extends KilledWriterTest {
    @Test
    void fiveHundredKillsLeaveAStateThatIsWhole() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        killAndLook(500, new Random(seed));
    }
}
