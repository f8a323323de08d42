package org.weir.bench.fit;

import java.util.EnumMap;
import java.util.Map;
import org.weir.names.NameFeature;

/// Between which points the line of a feature may bend, and whether it may only rise or only fall:
/// more agreement never lowers a score, more conflict never raises it.
///
/// @param points values of the feature, ascending; level beyond the last
/// @param rises whether it may only rise; else it may only fall
@SuppressWarnings("ArrayRecordComponent")
record Shape(double[] points, boolean rises) {
    /// The shapes of all features.
    static final Map<NameFeature, Shape> ALL = all();

    private static Map<NameFeature, Shape> all() {
        Map<NameFeature, Shape> shapes = new EnumMap<>(NameFeature.class);
        for (NameFeature feature : NameFeature.values()) {
            shapes.put(
                    feature,
                    switch (feature) {
                        case FIRST -> rising(0, 4, 7, 10, 13, 16);
                        case SECOND -> rising(0, 3, 6, 9, 12, 16);
                        case REST -> rising(0, 6, 12, 24);
                        case TOTAL -> rising(0, 8, 14, 20, 28, 40);
                        case COVER_LEAST -> rising(0, .2, .35, .5, .65, .8, .95, 1);
                        case COVER_MOST -> rising(0, .4, .6, .8, .95, 1);
                        case LIKENESS_MEAN -> rising(0, .7, .8, .9, 1);
                        case LIKENESS_LEAST -> rising(.55, .65, .75, .85, 1);
                        case GENERIC -> rising(0, 2, 4, 8);
                        case PLACE -> rising(0, 4, 8);
                        case ACRONYM -> rising(1, 2, 3, 4, 5, 6);
                        case FIRST_WORDS_MET, IDENTICAL -> rising(0, 1);
                        case LONE_UNLIKE -> falling(0, .05, .15, .25);
                        case ALONE_LEAST -> falling(0, 4, 8, 14, 24);
                        case ALONE_MOST -> falling(0, 5, 10, 16, 24, 40);
                        case DOMAIN_ALONE_LEAST -> falling(0, 4, 10);
                        case DOMAIN_ALONE_MOST -> falling(0, 5, 12, 20);
                        case PLACE_ALONE_LEAST, PLACE_ALONE_MOST -> falling(0, 3, 8);
                        case GENERIC_ALONE_LEAST -> falling(0, 2, 5);
                        case GENERIC_ALONE_MOST -> falling(0, 2, 5, 9);
                        case CONFLICTS, CROSSED, TITLES_ALONE, INITIALS, NUMBER_ALONE ->
                                falling(0, 1, 2);
                        case ALONE_COUNT -> falling(0, 1, 2, 3);
                        case SINGLE,
                                BARE,
                                FORM_CONFLICT,
                                FORM_ALONE,
                                NUMBER_CONFLICT,
                                JOINED,
                                FAMILY_UNMET ->
                                falling(0, 1);
                    });
        }
        return shapes;
    }

    private static Shape rising(double... points) {
        return new Shape(points, true);
    }

    private static Shape falling(double... points) {
        return new Shape(points, false);
    }

    /// How many stretches the line has.
    int stretches() {
        return points.length - 1;
    }

    /// How much of a stretch lies below a value, 0 to 1.
    double covered(int stretch, double value) {
        double from = points[stretch];
        double to = points[stretch + 1];
        return Math.clamp((value - from) / (to - from), 0.0, 1.0);
    }
}
