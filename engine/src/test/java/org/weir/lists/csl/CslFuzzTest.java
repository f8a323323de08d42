package org.weir.lists.csl;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.weir.lists.reading.Fuzzing;
import org.weir.lists.reading.Recognition.Role;

class CslFuzzTest {
    @FuzzTest
    void csv(byte[] data) throws IOException {
        Fuzzing.read(new CslCsvFormat(), data, Role.COMPLETE);
    }

    @FuzzTest
    void json(byte[] data) throws IOException {
        Fuzzing.read(new CslJsonFormat(), data, Role.COMPLETE);
    }
}
