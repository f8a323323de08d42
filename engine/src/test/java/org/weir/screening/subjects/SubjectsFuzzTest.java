package org.weir.screening.subjects;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.weir.base.Fault;
import org.weir.lists.reading.Fuzzing;
import org.weir.lists.reading.Problem;

/// A hostile file of subjects ends in subjects, bad rows or a fault, and in nothing else. What
/// fuzzing found is kept under `src/test/resources/org/weir/screening/subjects`.
class SubjectsFuzzTest {
    private static final SubjectLimits LIMITS = SubjectLimits.DEFAULT;

    @FuzzTest
    void csv(byte[] data) throws IOException {
        try (SubjectRows rows = new CsvSubjects(new ByteArrayInputStream(data), "fuzz", LIMITS)) {
            read(rows);
        } catch (Fault expected) {
            Fuzzing.check(expected);
        }
    }

    @FuzzTest
    void followTheMoney(byte[] data) throws IOException {
        try (SubjectRows rows =
                new FollowTheMoneySubjects(new ByteArrayInputStream(data), "fuzz", LIMITS)) {
            read(rows);
        } catch (Fault expected) {
            Fuzzing.check(expected);
        }
    }

    @FuzzTest
    void anyFile(byte[] data) throws IOException {
        try (SubjectRows rows = SubjectRows.open(new ByteArrayInputStream(data), "fuzz", LIMITS)) {
            read(rows);
        } catch (Fault expected) {
            Fuzzing.check(expected);
        }
    }

    private static void read(SubjectRows rows) throws IOException {
        for (SubjectRow row = rows.next(); row != null; row = rows.next()) {
            switch (row) {
                case SubjectRow.Readable readable -> {
                    if (readable.subject().names().stream().anyMatch(String::isBlank)) {
                        throw new AssertionError("a blank name in a row that can be read");
                    }
                    check(readable.warnings());
                }
                case SubjectRow.Bad bad -> check(List.of(bad.problem()));
            }
        }
        rows.notices();
    }

    private static void check(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.line() < 1 || problem.toString().length() > 500) {
                throw new AssertionError("a problem without its line, or too long: " + problem);
            }
        }
    }
}
