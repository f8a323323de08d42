package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// [IdleConnectionsTest] with ten thousand; `./dev soak` runs it. It needs 11,000 open files for
/// each of two processes (`ulimit -n`).
@Timeout(600)
@EnabledIfSystemProperty(named = "weir.soak", matches = "true")
class IdleConnectionsSoakTest {
    /// What each may cost, in bytes of heap. Half a body costs most, and is read only for those who
    /// showed a key: each is a request under way.
    private static final Map<String, Integer> MOST_BYTES_EACH =
            Map.of(
                    IdleConnectionsTest.NOTHING, 16 << 10,
                    IdleConnectionsTest.HALF_A_HEAD, 64 << 10,
                    IdleConnectionsTest.HALF_A_BODY, 160 << 10);

    @Test
    void tenThousandHoldUpNobodyAndCostLittle() throws Exception {
        for (String said :
                List.of(
                        IdleConnectionsTest.NOTHING,
                        IdleConnectionsTest.HALF_A_HEAD,
                        IdleConnectionsTest.HALF_A_BODY)) {
            IdleConnectionsTest.Seen seen = IdleConnectionsTest.hold(10_000, said);
            System.out.printf(
                    "10,000 connections that said %d characters: %,d bytes of heap each, slowest of 100 screenings %,d ms%n",
                    said.length(), seen.bytesEach(), seen.slowestMs());
            assertThat(seen.bytesEach()).isLessThan(MOST_BYTES_EACH.get(said).longValue());
            assertThat(seen.slowestMs()).isLessThan(5_000);
        }
    }
}
