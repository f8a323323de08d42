package org.weir.audit;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.weir.base.Fault;

/// What comes from outside is refused with a fault or not at all.
class AuditFuzzTest {
    @FuzzTest
    void event(byte[] data) {
        try {
            Event event = EventText.read(new String(data, StandardCharsets.UTF_8));
            if (!EventText.read(event.content()).equals(event)) {
                throw new AssertionError("an event changes on its way through text");
            }
        } catch (EventText.Unreadable expected) {
            // as it should
        }
    }

    @FuzzTest
    void proof(byte[] data) {
        try {
            EventProof proof = EventProof.read(new String(data, StandardCharsets.UTF_8));
            proof.check(List.of());
        } catch (Fault expected) {
            // as it should
        }
    }

    @FuzzTest
    void key(byte[] data) {
        try {
            HeadKey.read(new String(data, StandardCharsets.UTF_8));
        } catch (Fault expected) {
            // as it should
        }
    }
}
