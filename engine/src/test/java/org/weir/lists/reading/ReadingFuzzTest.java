package org.weir.lists.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.weir.base.Fault;

class ReadingFuzzTest {
    @FuzzTest
    void csv(byte[] data) throws IOException {
        BytesFile file = new BytesFile("fuzz", data);
        try (CsvRows rows =
                CsvRows.withHeader(file, ',', Fuzzing.limits(), new CollectedListings()::problem)) {
            long line = 0;
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (row.line() <= line) {
                    throw new AssertionError("line " + row.line() + " after " + line);
                }
                line = row.line();
            }
        } catch (Fault expected) {
            Fuzzing.check(expected);
        }
    }

    @FuzzTest
    void xml(byte[] data) throws IOException {
        try (XmlCursor xml = XmlCursor.open(new BytesFile("fuzz", data), Fuzzing.limits())) {
            int root = xml.depth();
            boolean tree = true;
            while (xml.nextChild(root)) {
                if (tree) {
                    xml.element();
                } else if (xml.attribute("a") == null) {
                    xml.text();
                }
                tree = !tree;
            }
        } catch (Fault expected) {
            Fuzzing.check(expected);
        }
    }
}
