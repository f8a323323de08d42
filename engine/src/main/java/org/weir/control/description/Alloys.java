package org.weir.control.description;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.weir.base.Bilingual;
import org.weir.control.description.Value.Origin;
import org.weir.control.instruments.Parameter;
import org.weir.control.quantities.Interval;

/// Reads compositions that are written as a formula: `W90Cu10`, `93W-4.9Ni-2.1Fe`, `Cr21Ni5Ti`,
/// `W-10Cu`. Shares are of mass; the element without a number at the beginning makes up the rest.
final class Alloys {
    private static final String ELEMENT =
            "(?:Ag|Al|Be|Co|Cr|Cu|Fe|Hf|Mg|Mn|Mo|Nb|Ni|Re|Si|Sn|Ta|Ti|Zr|B|C|N|V|W)";
    private static final String SHARE = "\\d{1,2}(?:[.,]\\d{1,3})?";
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<![\\p{L}\\d.])((?:"
                            + ELEMENT
                            + "-?(?:"
                            + SHARE
                            + ")?-?){2,6})(?![\\p{L}\\d])");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}\\d.])((?:" + SHARE + ELEMENT + "[-/ ]?){2,6})(?![\\p{L}\\d])");
    private static final Pattern BALANCED =
            Pattern.compile(
                    "(?<![\\p{L}\\d.])("
                            + ELEMENT
                            + ")-((?:"
                            + SHARE
                            + ELEMENT
                            + "-?){1,5})(?![\\p{L}\\d])");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?<![\\p{L}\\d.])((?:"
                            + ELEMENT
                            + "[ :=]\\s?"
                            + SHARE
                            + "\\s?%?[ ,;/]{0,2}){2,8})");
    private static final Pattern SPACED_PAIR =
            Pattern.compile("(" + ELEMENT + ")[ :=]\\s?(" + SHARE + ")");
    private static final Pattern ELEMENT_SHARE =
            Pattern.compile("(" + ELEMENT + ")-?(" + SHARE + ")?");
    private static final Pattern SHARE_ELEMENT =
            Pattern.compile("(" + SHARE + ")(" + ELEMENT + ")");

    private Alloys() {}

    static void read(String text, Values values, Iterable<Parameter> parameters) {
        Map<String, Double> shares = shares(text);
        if (shares.isEmpty()) {
            return;
        }
        Bilingual why = new Bilingual("from the composition", "d'après la composition");
        boolean whole = sum(shares) >= 99;
        for (Parameter parameter : parameters) {
            Double share = shares.get(parameter.element());
            if (share == null && whole && !parameter.element().isEmpty()) {
                share = 0.0;
            }
            if (share != null) {
                values.derive(parameter.id(), Interval.of(share / 100), Origin.NAMED, why);
            }
        }
    }

    /// Percent by element; empty where the text has no formula.
    static Map<String, Double> shares(String text) {
        Map<String, Double> shares = new LinkedHashMap<>();
        Matcher balanced = BALANCED.matcher(text);
        if (balanced.find()) {
            pairs(SHARE_ELEMENT.matcher(balanced.group(2)), 2, 1, shares);
            shares.put(balanced.group(1), 100 - sum(shares));
            return valid(shares);
        }
        Matcher before = BEFORE.matcher(text);
        if (before.find()) {
            pairs(SHARE_ELEMENT.matcher(before.group()), 2, 1, shares);
            return valid(shares);
        }
        Matcher spaced = SPACED.matcher(text);
        if (spaced.find()) {
            pairs(SPACED_PAIR.matcher(spaced.group()), 1, 2, shares);
            return valid(shares);
        }
        Matcher behind = BEHIND.matcher(text);
        while (behind.find()) {
            if (behind.group().chars().anyMatch(Character::isDigit)) {
                pairs(ELEMENT_SHARE.matcher(behind.group()), 1, 2, shares);
                return valid(shares);
            }
        }
        return Map.of();
    }

    private static void pairs(Matcher matcher, int element, int share, Map<String, Double> shares) {
        while (matcher.find()) {
            String number = matcher.group(share);
            if (number != null) {
                shares.put(matcher.group(element), Double.parseDouble(number.replace(',', '.')));
            }
        }
    }

    private static double sum(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> valid(Map<String, Double> shares) {
        return sum(shares) <= 100.5 ? shares : Map.of();
    }
}
