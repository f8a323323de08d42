package org.weir.lists.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.weir.lists.un.UnConsolidatedFormat;

/// A hostile file ends in listings, problems or a fault, and in nothing else. What fuzzing found is
/// kept under `src/test/resources/org/weir/lists/reading/WorldFormatsFuzzTestInputs`.
class WorldFormatsFuzzTest {
    @FuzzTest
    void unitedNationsXml(byte[] bytes) {
        FormatRun.fuzz(new UnConsolidatedFormat(), bytes);
    }
}
