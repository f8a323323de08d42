package org.weir.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.weir.lists.ListSnapshot;
import org.weir.lists.SnapshotId;
import org.weir.screening.ScreeningIndex;

/// Answers a screening on record once more, from the list snapshots that it was answered from, and
/// compares the bytes.
public sealed interface Replay {
    /// The same bytes came out.
    ///
    /// @param answers them, in order
    record Same(List<byte[]> answers) implements Replay {}

    /// Other bytes came out.
    ///
    /// @param number the number of the first answer that differs, from 0
    /// @param answer what came out now
    /// @param firstDifference the number of its first byte that differs
    /// @param sameEngine whether the engine is of the same version; if not, that may be why
    record Different(int number, byte[] answer, int firstDifference, boolean sameEngine)
            implements Replay {}

    /// Answers once more.
    ///
    /// @param recorded the screening
    /// @param open opens a snapshot
    /// @param engine the version of the engine that answers now
    /// @throws org.weir.base.Fault if a snapshot is not there any more, or a question cannot be
    ///   read
    static Replay run(
            RecordedScreening recorded, Function<SnapshotId, ListSnapshot> open, String engine) {
        List<ListSnapshot> snapshots = new ArrayList<>();
        for (SnapshotId id : recorded.snapshots()) {
            snapshots.add(open.apply(id));
        }
        return run(recorded, ScreeningIndex.build(snapshots), engine);
    }

    /// Answers once more from an index that is there already.
    ///
    /// @param recorded the screening
    /// @param index the index of its very snapshots
    /// @param engine the version of the engine that answers now
    /// @throws IllegalArgumentException if the index is of other snapshots
    /// @throws org.weir.base.Fault if a question cannot be read
    static Replay run(RecordedScreening recorded, ScreeningIndex index, String engine) {
        if (!index.snapshots().stream()
                .map(ListSnapshot::id)
                .toList()
                .equals(recorded.snapshots())) {
            throw new IllegalArgumentException("the index is of other snapshots");
        }
        List<byte[]> answers = new ArrayList<>();
        for (Answered answered : recorded.answered()) {
            byte[] answer = answer(answered.question(), index);
            int difference = Arrays.mismatch(answer, answered.answer());
            if (difference >= 0) {
                return new Different(
                        answers.size(), answer, difference, engine.equals(recorded.engine()));
            }
            answers.add(answer);
        }
        return new Same(answers);
    }

    /// The answer of an index to a question as it stands on record.
    static byte[] answer(byte[] question, ScreeningIndex index) {
        Question asked = QuestionText.read(question);
        return AnswerText.write(index.screen(asked.subject(), asked.options()), asked.language());
    }
}
