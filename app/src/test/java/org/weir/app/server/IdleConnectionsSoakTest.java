package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// [IdleConnectionsTest] with ten thousand; `./dev soak` runs it. It needs 11,000 open files for
/// each of two processes (`ulimit -n`).
@Timeout(600)
@EnabledIfSystemProperty(named = "weir.soak", matches = "true")
class IdleConnectionsSoakTest {
    private static final long MOST_BYTES_EACH = 64 << 10;

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
            assertThat(seen.bytesEach()).isLessThan(MOST_BYTES_EACH);
            assertThat(seen.slowestMs()).isLessThan(5_000);
        }
    }
}
