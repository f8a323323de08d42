package org.weir.control.description;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Value.Origin;
import org.weir.control.quantities.Dimension;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.Quantity.Reading;
import org.weir.control.quantities.Quantity.Shape;

/// Says what the sides of a thing are: `120 × 50 mm` of a cylinder is its diameter and its length,
/// of a sheet its thickness and its width.
final class Shapes {
    private static final Pattern DIAMETER =
            Pattern.compile(
                    "[Øø∅⌀]|(?<!\\p{L})(?:dia|diam|diameter|diamètre)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SIDE =
            Pattern.compile(
                    "\\s*(?:long|length|wide|width|high|tall|de long|de large|de haut)",
                    Pattern.CASE_INSENSITIVE);
    private static final Bilingual FROM_SIDES =
            new Bilingual("from the sides", "d'après les dimensions");

    private final String text;
    private final Values values;
    private final Set<String> has;

    private Shapes(String text, Values values, Set<String> has) {
        this.text = text;
        this.values = values;
        this.has = has;
    }

    /// Adds the lengths that follow from sides, and names the form where the sides show it.
    ///
    /// @param has the concepts that the description names; a form may be added
    static void read(String text, List<Quantity> quantities, Values values, Set<String> has) {
        Shapes shapes = new Shapes(text, values, has);
        for (Quantity quantity : quantities) {
            Reading reading = quantity.as(Dimension.LENGTH).orElse(null);
            if (quantity.shape() == Shape.SIDES && reading != null) {
                shapes.sides(quantity, reading.values());
            }
        }
        shapes.loneLength(quantities);
    }

    private void sides(Quantity quantity, List<Double> sides) {
        boolean round =
                DIAMETER.matcher(
                                text.substring(
                                        Math.max(0, quantity.start() - 10),
                                        Math.min(text.length(), quantity.end() + 10)))
                        .find();
        List<Double> sorted = sides.stream().sorted().toList();
        double smallest = sorted.getFirst();
        double largest = sorted.getLast();
        put("largest-side", largest);
        put("section", largest);
        if (has.contains("bearing")) {
            bearing(sides, sorted);
        } else if (has.contains("form-tube")) {
            tube(sides);
        } else if (sides.size() == 2 && (round || isRound())) {
            formed("form-cylinder");
            put("diameter", sides.getFirst());
            put("length", sides.getLast());
        } else if (sides.size() == 2) {
            put("thickness", smallest);
            put("width", largest);
            if (largest > 20 * smallest && !isFormed()) {
                formed("form-sheet");
            }
        } else {
            if (!isFormed() || has.remove("form-bar")) {
                formed("form-block");
            }
            put("smallest-side", smallest);
            put("middle-side", sorted.get(1));
            put("thickness", smallest);
            put("width", sorted.get(1));
            put("length", largest);
        }
    }

    /// Bore, outer diameter, width, as bearings are listed; in order of size where that does not
    /// fit.
    private void bearing(List<Double> sides, List<Double> sorted) {
        if (sides.size() != 3) {
            return;
        }
        boolean usual = sides.get(0) < sides.get(1) && sides.get(2) < sides.get(1);
        put("bore", usual ? sides.get(0) : sorted.get(1));
        put("outer-diameter", usual ? sides.get(1) : sorted.get(2));
        put("width", usual ? sides.get(2) : sorted.get(0));
    }

    private void tube(List<Double> sides) {
        List<Double> falling = sides.stream().sorted(Comparator.reverseOrder()).toList();
        double outer = sides.getFirst();
        put("outer-diameter", outer);
        double other = sides.get(1);
        double wall = other < outer / 2 ? other : (outer - other) / 2;
        put("wall", Math.abs(wall));
        put("inner-diameter", Math.abs(outer - 2 * wall));
        if (falling.size() == 3) {
            put("length", sides.getLast());
        }
    }

    private boolean isRound() {
        return has.contains("form-cylinder") || has.contains("form-bar");
    }

    private boolean isFormed() {
        return has.stream().anyMatch(concept -> concept.startsWith("form-"));
    }

    private void formed(String form) {
        has.add(form);
    }

    private void put(String parameter, double value) {
        values.derive(parameter, Interval.of(value), Origin.NAMED, FROM_SIDES);
    }

    /// `plate 12 mm`, `round bar 60 mm`: the one length that no word names belongs to the form.
    private void loneLength(List<Quantity> quantities) {
        @Nullable String parameter =
                has.contains("form-sheet") || has.contains("form-plate")
                        ? "thickness"
                        : isRound() ? "diameter" : null;
        if (parameter == null || values.best(parameter).isPresent()) {
            return;
        }
        for (Quantity quantity : quantities) {
            Reading reading = quantity.as(Dimension.LENGTH).orElse(null);
            if (reading != null
                    && quantity.shape() == Shape.VALUE
                    && !OTHER_SIDE.matcher(text).region(quantity.end(), text.length()).lookingAt()
                    && reading.high() >= 2e-4
                    && reading.high() < 20) {
                values.derive(
                        parameter,
                        Interval.of(reading.high()),
                        Origin.STATED,
                        new Bilingual("from the form", "d'après la forme"));
                return;
            }
        }
    }
}
