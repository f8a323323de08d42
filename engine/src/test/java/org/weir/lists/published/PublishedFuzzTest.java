package org.weir.lists.published;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.Fuzzing;

class PublishedFuzzTest {
    @FuzzTest
    void anyFile(byte[] data) {
        PublishedLists lists = new PublishedLists(ListFormats.all(), Fuzzing.limits());
        try {
            for (ReadLists.Failed failed :
                    lists.read(List.of(new BytesFile("us/fuzz", data))).failed()) {
                Fuzzing.check(failed.fault());
                if (failed.fault().kind() == FaultKind.INTERNAL) {
                    throw new AssertionError(failed.fault());
                }
            }
        } catch (Fault expected) {
            Fuzzing.check(expected);
        }
    }
}
