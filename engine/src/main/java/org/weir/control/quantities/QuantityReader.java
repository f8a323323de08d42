package org.weir.control.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.control.quantities.NumberReader.Number;
import org.weir.control.quantities.Quantity.Reading;
import org.weir.control.quantities.Quantity.Shape;

/// Finds numbers with their units in a text in English or French: SI and imperial units and their
/// compounds, decimal comma or point, powers of ten, ranges (`20–2,000 Hz`), tolerances (`100 kN ±
/// 5 %`), sides (`120 × 50 mm`), bounds (`≥`, `up to`, `au moins`), Mach numbers.
///
/// Digits inside a designation (`HX-878`, `18Ni300`, `6205-2Z/P6`, a CAS number) are no numbers.
/// Cost: linear in the length of the text but for the units tried at each number.
public final class QuantityReader {
    /// Characters of one text.
    public static final int MAX_CHARS = 100_000;

    /// Quantities of one text; those after it are not read.
    public static final int MAX_QUANTITIES = 2_000;

    private static final int MAX_SIDES = 4;
    private static final String DIAMETER = "Øø∅⌀";

    private static final Pattern RANGE_SIGN =
            Pattern.compile(
                    "(?:\\s?(?:-|–|—|−|…|\\.{2,3}|÷|~)\\s?|\\s(?:to|à|a|through|until|jusqu['’]à|and|et)\\s(?:about |approx\\. |environ )?)(?=[+\\-−]?\\s?\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDES_SIGN =
            Pattern.compile(
                    "(?:\\s?(?:dia|dia\\.|diam|diam\\.|diameter|diamètre|OD|ID|thick|wide|long|high|w|h|l|d))?(?:\\s?[×xX*]\\s?|\\s(?:by|par)\\s)(?=[Øø∅⌀]?\\s?\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TOLERANCE_SIGN =
            Pattern.compile("\\s?(?:±|\\+\\s?/\\s?[-−]|\\+-)\\s?(?=\\d)");
    private static final Pattern CHAIN = Pattern.compile("\\d+(?:[-/]\\d+){2,}");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between|entre|from|de|range)\\s?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACH =
            Pattern.compile("(?:(?<!\\p{L})Mach[\\s\\-]?(?:number |of |= ?)?|(?<!\\p{L})M ?= ?)$");

    private final String text;
    private final NumberReader numbers;
    private final UnitReader units;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityReader(String text) {
        this.text = text;
        numbers = new NumberReader(text, NumberReader.commaIsDecimal(text));
        units = new UnitReader(text);
    }

    /// The quantities of a text, in their order.
    ///
    /// @throws Fault of kind LIMIT if the text is longer than [#MAX_CHARS]
    public static List<Quantity> read(String text) {
        if (text.length() > MAX_CHARS) {
            throw Fault.limit(
                    "the text is longer than the limit of %,d characters.".formatted(MAX_CHARS));
        }
        QuantityReader reader = new QuantityReader(text);
        reader.scan();
        return List.copyOf(reader.found);
    }

    /// A number with the unit that stands directly behind it.
    ///
    /// @param start with its sign
    private record Scanned(double value, int start, List<Unit> units, int end) {}

    private void scan() {
        int at = 0;
        while (at < text.length() && found.size() < MAX_QUANTITIES) {
            if (!beginsNumber(at)) {
                at++;
                continue;
            }
            int skipped = designation(at);
            if (skipped > at) {
                at = skipped;
                continue;
            }
            Scanned first = scanned(at);
            at = first == null ? pastWord(at) : quantity(first);
        }
    }

    private boolean beginsNumber(int at) {
        char c = text.charAt(at);
        return NumberReader.isDigit(c) || "½¼¾⅓⅔⅛".indexOf(c) >= 0;
    }

    /// Where a designation that these digits belong to ends; `at` if they belong to none.
    private int designation(int at) {
        if (at > 0) {
            char before = text.charAt(at - 1);
            boolean joined = "-/_.".indexOf(before) >= 0;
            char earlier = at > 1 ? text.charAt(at - 2) : ' ';
            boolean inside =
                    (Character.isLetter(before) || before == '_') && DIAMETER.indexOf(before) < 0
                            || joined && Character.isLetterOrDigit(earlier) && !afterMach(at);
            if (inside) {
                return pastWord(at);
            }
        }
        Matcher chain = CHAIN.matcher(text).region(at, text.length());
        return chain.lookingAt() ? chain.end() : at;
    }

    private boolean afterMach(int at) {
        return MACH.matcher(text.substring(Math.max(0, at - 12), at)).find();
    }

    private int pastWord(int at) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    /// The number at `at` with its sign and unit; null if it turns out to be part of a word.
    private @Nullable Scanned scanned(int at) {
        Number number = numbers.at(at);
        if (number == null) {
            return null;
        }
        int start = at;
        double value = number.value();
        if (at > 0 && "-−–".indexOf(text.charAt(at - 1)) >= 0) {
            value = -value;
            start = at - 1;
        } else if (at > 0 && "+±".indexOf(text.charAt(at - 1)) >= 0) {
            start = at - 1;
        }
        UnitReader.Parsed unit = units.at(unitStart(number.end()));
        if (unit != null) {
            return new Scanned(value, start, unit.units(), unit.end());
        }
        int end = number.end();
        if (end < text.length() && Character.isLetter(text.charAt(end))) {
            char next = Character.toLowerCase(text.charAt(end));
            // `300x300x300`: a sign between sides; everything else is a designation.
            boolean side =
                    (next == 'x' || next == '×')
                            && end + 1 < text.length()
                            && NumberReader.isDigit(text.charAt(end + 1));
            if (!side) {
                return null;
            }
        }
        return new Scanned(value, start, List.of(), end);
    }

    /// Behind a blank, or the hyphen of `500-km`.
    private int unitStart(int end) {
        if (end + 1 < text.length()) {
            char c = text.charAt(end);
            if (NumberReader.isBlank(c) || c == '-' && Character.isLetter(text.charAt(end + 1))) {
                return end + 1;
            }
        }
        return end;
    }

    /// The number that begins behind a sign which joins it to the one before.
    private @Nullable Scanned next(int from) {
        int at = from;
        double sign = 1;
        while (at < text.length() && !beginsNumber(at)) {
            char c = text.charAt(at);
            if (c == '-' || c == '−') {
                sign = -1;
            } else if (c != '+' && DIAMETER.indexOf(c) < 0 && !NumberReader.isBlank(c)) {
                return null;
            }
            at++;
        }
        Number number = numbers.at(at);
        if (number == null) {
            return null;
        }
        UnitReader.Parsed unit = units.at(unitStart(number.end()));
        int end = unit == null ? number.end() : unit.end();
        if (unit == null && end < text.length() && Character.isLetter(text.charAt(end))) {
            char next = Character.toLowerCase(text.charAt(end));
            if (next != 'x') {
                return null;
            }
        }
        return new Scanned(
                sign * number.value(), from, unit == null ? List.of() : unit.units(), end);
    }

    /// Adds the quantity that begins with this number; returns where it ends.
    private int quantity(Scanned first) {
        List<Scanned> parts = new ArrayList<>(2);
        parts.add(first);
        Shape shape = Shape.VALUE;
        Matcher sides = at(SIDES_SIGN, first.end());
        Matcher tolerance = at(TOLERANCE_SIGN, first.end());
        Matcher range = at(RANGE_SIGN, first.end());
        if (sides.lookingAt()) {
            shape = Shape.SIDES;
            while (sides.lookingAt() && parts.size() < MAX_SIDES) {
                Scanned next = next(sides.end());
                if (next == null) {
                    break;
                }
                parts.add(next);
                sides = at(SIDES_SIGN, next.end());
            }
        } else if (tolerance.lookingAt()) {
            Scanned width = next(tolerance.end());
            if (width != null && tolerated(first, width)) {
                return width.end();
            }
        } else if (range.lookingAt() && isRange(range.group(), first)) {
            Scanned next = next(range.end());
            if (next != null) {
                shape = Shape.RANGE;
                parts.add(next);
            }
        }
        List<Reading> readings = readings(parts);
        if (parts.size() > 1 && readings.isEmpty()) {
            // `90 kN × 10 s` is two quantities.
            parts = List.of(first);
            readings = readings(parts);
        }
        add(
                parts.size() == 1 ? Shape.VALUE : shape,
                first.start(),
                parts.getLast().end(),
                readings);
        return parts.getLast().end();
    }

    private Matcher at(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        matcher.useTransparentBounds(true);
        return matcher;
    }

    /// `and` joins the ends of a range only behind *between*.
    private boolean isRange(String sign, Scanned first) {
        String word = sign.strip().toLowerCase(java.util.Locale.ROOT);
        if (word.equals("and") || word.equals("et") || word.equals("a")) {
            return BETWEEN.matcher(text.substring(Math.max(0, first.start() - 12), first.start()))
                    .find();
        }
        return true;
    }

    private boolean tolerated(Scanned middle, Scanned width) {
        List<Unit> meanings = middle.units().isEmpty() ? width.units() : middle.units();
        boolean relative =
                !middle.units().isEmpty()
                        && !width.units().isEmpty()
                        && width.units().getFirst().symbol().equals("%")
                        && !middle.units().getFirst().symbol().equals("%");
        List<Reading> readings = new ArrayList<>();
        for (Unit unit : meanings.isEmpty() ? List.of(Unit.ONE) : meanings) {
            Unit widthUnit = width.units().isEmpty() ? unit : same(width.units(), unit.dimension());
            if (widthUnit == null && !relative) {
                continue;
            }
            double value = unit.toSi(middle.value());
            double half =
                    relative || widthUnit == null
                            ? Math.abs(value) * width.value() / 100
                            : widthUnit.differenceToSi(width.value());
            readings.add(new Reading(unit, List.of(value - half, value + half)));
        }
        if (readings.isEmpty()) {
            return false;
        }
        add(Shape.RANGE, middle.start(), width.end(), readings);
        return true;
    }

    private static @Nullable Unit same(List<Unit> units, Dimension dimension) {
        for (Unit unit : units) {
            if (unit.dimension().equals(dimension)) {
                return unit;
            }
        }
        return null;
    }

    /// One reading for each meaning that all parts can have; a part without a unit has the next
    /// part's.
    private List<Reading> readings(List<Scanned> parts) {
        List<Unit> meanings = List.of();
        for (int i = parts.size() - 1; i >= 0 && meanings.isEmpty(); i--) {
            meanings = parts.get(i).units();
        }
        if (meanings.isEmpty()) {
            return List.of(
                    new Reading(
                            afterMach(parts.getFirst().start()) ? mach() : Unit.ONE,
                            parts.stream().map(Scanned::value).toList()));
        }
        List<Reading> readings = new ArrayList<>();
        for (Unit meaning : meanings) {
            List<Double> values = new ArrayList<>();
            Unit unit = meaning;
            for (int i = parts.size() - 1; i >= 0 && values.size() == parts.size() - 1 - i; i--) {
                Scanned part = parts.get(i);
                unit = part.units().isEmpty() ? unit : same(part.units(), meaning.dimension());
                if (unit != null) {
                    values.addFirst(unit.toSi(part.value()));
                }
            }
            if (values.size() == parts.size()) {
                readings.add(new Reading(meaning, values));
            }
        }
        return readings;
    }

    private static Unit mach() {
        return Units.named("Mach").getFirst();
    }

    private void add(Shape shape, int start, int end, List<Reading> readings) {
        boolean finite =
                readings.stream()
                        .flatMap(reading -> reading.values().stream())
                        .allMatch(Double::isFinite);
        if (finite) {
            Bound bound = BoundWords.of(text, start, end);
            found.add(new Quantity(start, end, text.substring(start, end), shape, bound, readings));
        }
    }
}
