package org.weir.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.weir.lists.ListSnapshot;
import org.weir.lists.SnapshotId;
import org.weir.screening.ScreeningIndex;

/// Answers a question on record once more, from the list snapshots that it was answered from, and
/// compares the bytes.
public sealed interface Replay {
    /// The same bytes came out.
    ///
    /// @param answer them
    record Same(byte[] answer) implements Replay {}

    /// Other bytes came out.
    ///
    /// @param answer what came out now
    /// @param firstDifference the number of the first byte that differs
    /// @param sameEngine whether the engine is of the same version; if not, that may be why
    record Different(byte[] answer, int firstDifference, boolean sameEngine) implements Replay {}

    /// Answers once more.
    ///
    /// @param recorded the screening
    /// @param open opens a snapshot
    /// @param engine the version of the engine that answers now
    /// @throws org.weir.base.Fault if a snapshot is not there any more, or the question cannot be
    ///   read
    static Replay run(
            RecordedScreening recorded, Function<SnapshotId, ListSnapshot> open, String engine) {
        List<ListSnapshot> snapshots = new ArrayList<>();
        for (SnapshotId id : recorded.snapshots()) {
            snapshots.add(open.apply(id));
        }
        byte[] answer = answer(recorded.question(), ScreeningIndex.build(snapshots));
        int difference = Arrays.mismatch(answer, recorded.answer());
        return difference < 0
                ? new Same(answer)
                : new Different(answer, difference, engine.equals(recorded.engine()));
    }

    /// The answer of an index to a question as it stands on record.
    static byte[] answer(byte[] question, ScreeningIndex index) {
        Question asked = QuestionText.read(question);
        return AnswerText.write(index.screen(asked.subject(), asked.options()), asked.language());
    }
}
