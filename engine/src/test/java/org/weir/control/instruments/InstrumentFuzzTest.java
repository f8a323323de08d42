package org.weir.control.instruments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weir.control.ShippedInstruments;

class InstrumentFuzzTest {
    private static final Vocabulary VOCABULARY = ShippedInstruments.vocabulary();

    @FuzzTest
    void anyFileIsAcceptedOrRefusedWithAReason(byte[] data) {
        InstrumentReader.Result result =
                InstrumentReader.read(
                        "fuzz", new ByteArrayInputStream(data), VOCABULARY, _ -> Optional.empty());
        if (result instanceof InstrumentReader.Result.Refused(List<Flaw> flaws)) {
            check(flaws);
        }
    }

    @FuzzTest
    void anyVocabularyIsReadOrItsFlawsNamed(byte[] data) {
        VocabularyReader reader = new VocabularyReader();
        reader.read("fuzz", new ByteArrayInputStream(data));
        reader.flaws();
        Correspondences.read("fuzz", new ByteArrayInputStream(data), new ArrayList<>());
    }

    private static void check(List<Flaw> flaws) {
        if (flaws.isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
        for (Flaw flaw : flaws) {
            if (flaw.message().isBlank() || flaw.message().length() > 500) {
                throw new AssertionError("a poor reason: " + flaw.message().length());
            }
        }
    }
}
