package org.weir.lists.ofac;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.weir.lists.reading.Fuzzing;
import org.weir.lists.reading.Recognition.Role;

class OfacFuzzTest {
    @FuzzTest
    void legacy(byte[] data) throws IOException {
        Fuzzing.read(
                new OfacLegacyFormat(),
                data,
                Role.PARTIES,
                Role.ALIASES,
                Role.ADDRESSES,
                Role.REMARKS);
    }

    @FuzzTest
    void classic(byte[] data) throws IOException {
        Fuzzing.read(new OfacClassicFormat(), data, Role.COMPLETE);
    }

    @FuzzTest
    void advanced(byte[] data) throws IOException {
        Fuzzing.read(new OfacAdvancedFormat(), data, Role.COMPLETE);
    }

    @FuzzTest
    void enhanced(byte[] data) throws IOException {
        Fuzzing.read(new OfacEnhancedFormat(), data, Role.COMPLETE);
    }
}
