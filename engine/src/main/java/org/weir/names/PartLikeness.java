package org.weir.names;

/// How alike two parts are, and by what means they met.
///
/// @param means by what means; DIFFERENT where they did not meet
/// @param value 0 to 1
/// @param edits letters that differ, weighted, where it is a TYPO or SIMILAR; else 0
record PartLikeness(Means means, double value, double edits) {
    static final PartLikeness NONE = new PartLikeness(Means.DIFFERENT, 0, 0);
    static final PartLikeness SAME = new PartLikeness(Means.SAME, 1, 0);

    /// Below this, two parts have not met.
    static final double MET = 0.55;

    /// What share of their weight two parts that met agree in; the rest conflicts.
    double share() {
        return share(value);
    }

    static double share(double value) {
        return Math.max(0, (value - MET) / (1 - MET));
    }

    boolean met() {
        return value >= MET;
    }

    PartLikeness atMost(double cap) {
        return value <= cap ? this : new PartLikeness(means, cap, edits);
    }

    static PartLikeness better(PartLikeness a, PartLikeness b) {
        return b.value > a.value ? b : a;
    }
}
