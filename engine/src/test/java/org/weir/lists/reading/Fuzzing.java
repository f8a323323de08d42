package org.weir.lists.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.weir.base.Fault;
import org.weir.lists.reading.Recognition.Role;

/// What every reader must keep to, whatever bytes it is given: it ends with listings, problems or a
/// [Fault], and with nothing else.
public final class Fuzzing {
    private static final ReadLimits LIMITS =
            new ReadLimits(1 << 20, 100, 20, 500, 200, 4_000, 32, 500);

    private Fuzzing() {}

    /// Recognises the bytes and, whether recognised or not, reads them as this format.
    public static void read(ListFormat format, byte[] data, Role... roles) throws IOException {
        BytesFile file = new BytesFile("fuzz", data);
        FileHead head =
                FileHead.of("fuzz", Arrays.copyOf(data, Math.min(data.length, FileHead.MAX_BYTES)));
        format.recognise(head);
        for (Role role : roles) {
            Recognition recognition = new Recognition(format.id(), "fuzz", role, null);
            try {
                format.read(
                        List.of(new RecognisedFile(file, recognition)),
                        new CollectedListings(),
                        LIMITS);
            } catch (Fault expected) {
                check(expected);
            }
        }
    }

    /// The limits that fuzzed readers are held to.
    public static ReadLimits limits() {
        return LIMITS;
    }

    /// A fault says something.
    public static void check(Fault fault) {
        if (fault.sentence().isBlank()) {
            throw new AssertionError("a fault without a message", fault);
        }
        if (fault.sentence().length() > 2_000) {
            throw new AssertionError("a fault that tells too much: " + fault.sentence().length());
        }
    }
}
