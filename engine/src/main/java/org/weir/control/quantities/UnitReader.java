package org.weir.control.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads compound units: `kg/(N·h)`, `g·mm/kg`, `°/√h`, `cal/cm²`, `kg m-3`, `degrees per hour`.
///
/// What stands behind a slash divides, to the end of the unit: `kg/N/h` and `kg/N·h` are the same.
/// Cost: linear in the length of the unit, which is at most [#MAX_PARTS] parts.
final class UnitReader {
    private static final int MAX_PARTS = 5;

    /// What joins parts, and whether the part behind it divides.
    private static final Pattern JOINT =
            Pattern.compile(
                    "\\s?/\\s?|\\s(?:per|par|à la|a la|p\\.)\\s|\\s?[·⋅•*]\\s?|[.\\-](?=\\p{L})|\\s(?=[a-zA-Zµ°]{1,3}(?:[²³⁻2-3]|-[1-3])?(?![\\p{L}\\d]))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPONENT =
            Pattern.compile("\\^?(?:([-−]?[1-4])(?![\\d.,])|(⁻?[¹²³⁴]))");

    private final String text;

    UnitReader(String text) {
        this.text = text;
    }

    /// A unit, each of its meanings, and where it ends.
    record Parsed(List<Unit> units, int end) {}

    private record Part(List<Unit> units, int end) {}

    /// The unit that begins at `start`; null where none does.
    @Nullable Parsed at(int start) {
        Part part = part(start);
        if (part == null) {
            return null;
        }
        List<Unit> units = part.units();
        int end = part.end();
        boolean divides = false;
        for (int parts = 1; parts < MAX_PARTS && end < text.length(); parts++) {
            Matcher joint = JOINT.matcher(text).region(end, text.length());
            joint.useTransparentBounds(true);
            if (!joint.lookingAt()) {
                break;
            }
            String sign = joint.group().strip().toLowerCase(Locale.ROOT);
            boolean nowDivides =
                    divides || sign.equals("/") || sign.startsWith("p") || sign.contains("la");
            Part next = nextPart(joint.end(), nowDivides);
            boolean blankJoint = sign.isEmpty();
            if (next == null || blankJoint && !joinsByBlank(units, next.units())) {
                break;
            }
            divides = nowDivides;
            units = combined(units, next.units(), divides, text.substring(start, next.end()));
            end = next.end();
        }
        return new Parsed(units, end);
    }

    /// A part, or several in brackets.
    private @Nullable Part nextPart(int start, boolean divides) {
        if (start < text.length() && text.charAt(start) == '(' && divides) {
            Parsed inside = new UnitReader(text).at(start + 1);
            if (inside != null
                    && inside.end() < text.length()
                    && text.charAt(inside.end()) == ')') {
                return new Part(inside.units(), inside.end() + 1);
            }
            return null;
        }
        return part(start);
    }

    /// `kN s` and `N m` are products; `5 kg s` is not likely to be one, and `20 g in` is none.
    private static boolean joinsByBlank(List<Unit> before, List<Unit> next) {
        String symbol = before.getFirst().symbol();
        String other = next.getFirst().symbol();
        return symbol.endsWith("N") && (other.equals("s") || other.equals("m"))
                || other.endsWith("1")
                || symbol.equals("lbf") && other.equals("s");
    }

    private @Nullable Part part(int start) {
        if (start >= text.length()) {
            return null;
        }
        boolean root = text.charAt(start) == '√';
        int from = root ? start + 1 : start;
        int longest = Math.min(text.length(), from + Units.MAX_SPELLING);
        for (int end = longest; end > from; end--) {
            if (!endsWell(from, end)) {
                continue;
            }
            List<Unit> units = Units.named(text.substring(from, end));
            if (!units.isEmpty()) {
                return raised(units, root ? 1 : 2, end);
            }
        }
        return null;
    }

    /// A unit must not end inside a word or a number.
    private boolean endsWell(int from, int end) {
        char last = text.charAt(end - 1);
        if (Character.isWhitespace(last)) {
            return false;
        }
        if (end == text.length() || !Character.isLetter(last)) {
            return true;
        }
        char next = text.charAt(end);
        return !Character.isLetter(next) || end - from == 0;
    }

    private Part raised(List<Unit> units, int halves, int end) {
        Matcher matcher = EXPONENT.matcher(text).region(end, text.length());
        matcher.useTransparentBounds(true);
        boolean letter = Character.isLetter(text.charAt(end - 1));
        if (!letter
                || !matcher.lookingAt()
                || matcher.end() < text.length()
                        && Character.isLetterOrDigit(text.charAt(matcher.end()))) {
            return new Part(halves == 2 ? units : powers(units, halves), end);
        }
        String digits = matcher.group(1);
        int exponent;
        if (digits != null) {
            exponent = Integer.parseInt(digits.replace('−', '-'));
        } else {
            String raised = matcher.group(2);
            int at = raised.length() - 1;
            exponent = NumberReader.SUPERSCRIPTS.indexOf(raised.charAt(at)) * (at > 0 ? -1 : 1);
        }
        return new Part(powers(units, exponent * halves), matcher.end());
    }

    private static List<Unit> powers(List<Unit> units, int halves) {
        List<Unit> raised = new ArrayList<>(units.size());
        for (Unit unit : units) {
            raised.add(
                    new Unit(
                            unit.symbol() + power(halves),
                            unit.dimension().power(halves),
                            Math.pow(unit.factor(), halves / 2.0),
                            0));
        }
        return raised;
    }

    private static String power(int halves) {
        return switch (halves) {
            case 4 -> "²";
            case 6 -> "³";
            case 2 -> "";
            case 1 -> "^½";
            default -> "^" + halves / 2;
        };
    }

    private static List<Unit> combined(
            List<Unit> left, List<Unit> right, boolean divides, String written) {
        List<Unit> units = new ArrayList<>(left.size() * right.size());
        for (Unit one : left) {
            for (Unit other : right) {
                units.add(
                        new Unit(
                                written,
                                divides
                                        ? one.dimension().per(other.dimension())
                                        : one.dimension().times(other.dimension()),
                                divides
                                        ? one.factor() / other.factor()
                                        : one.factor() * other.factor(),
                                0));
            }
        }
        return units;
    }
}
