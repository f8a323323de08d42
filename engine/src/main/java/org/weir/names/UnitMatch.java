package org.weir.names;

/// A run of left parts that met a run of right parts; one of the runs has length 0 where the other
/// stayed alone.
///
/// @param left number of the first left part
/// @param leftCount how many left parts
/// @param right number of the first right part
/// @param rightCount how many right parts
/// @param likeness how alike, and by what means
/// @param weight what the parts weigh, in bits
record UnitMatch(
        int left, int leftCount, int right, int rightCount, PartLikeness likeness, double weight) {
    /// The same with left and right changed over.
    @SuppressWarnings("ArgumentSelectionDefectChecker") // changing them over is the point
    UnitMatch turned() {
        return new UnitMatch(right, rightCount, left, leftCount, likeness, weight);
    }
}
