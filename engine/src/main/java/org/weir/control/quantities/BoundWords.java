package org.weir.control.quantities;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the words before and behind a number that say whether it is a limit.
final class BoundWords {
    private static final int LOOK_BEHIND = 32;

    private record Rule(Pattern pattern, Bound bound) {}

    private static final Rule[] BEFORE = {
        before(
                "≤|<=|=<|⩽|at most|not more than|no more than|not exceeding|not above|within"
                        + "|au plus|ne dépassant pas|inférieure?s? ou égale?s? à",
                Bound.AT_MOST),
        before(
                "≥|>=|=>|⩾|at least|not less than|no less than|minimum of|greater than or equal to"
                        + "|au moins|supérieure?s? ou égale?s? à|plus de ou égal à",
                Bound.AT_LEAST),
        before(
                "<|less than|below|under|lower than|smaller than|finer than"
                        + "|moins de|inférieure?s? à|en dessous de|sous",
                Bound.BELOW),
        before(
                ">|more than|over|above|exceeding|greater than|higher than|beyond|in excess of"
                        + "|plus de|supérieure?s? à|au-dessus de|au-delà de|dépassant",
                Bound.ABOVE),
        before("better than|meilleure? que", Bound.BETTER),
        before(
                "up to|max\\.?|maximum|maximum of|maxi|jusqu['’]à|jusqu['’]aux?|maximale?"
                        + "|maximale? de|de plus de",
                Bound.REACHES),
        before("down to|min\\.?|minimum|minimale?|mini|from|à partir de", Bound.DOWN_TO),
        before(
                "about|approx\\.?|approximately|ca\\.?|circa|around|nominal|nominally|roughly|typ\\.?"
                        + "|typically|typical|~|≈|env\\.?|environ|près de|nominale?",
                Bound.ABOUT),
    };

    private static final Rule[] BEHIND = {
        behind(
                "or less|or below|or lower|or better than|and below|and under|ou moins",
                Bound.AT_MOST),
        behind(
                "or more|or above|or greater|or higher|and above|and more|and over|ou plus|et plus"
                        + "|\\+(?![\\d/\\-])",
                Bound.AT_LEAST),
        behind("or better|ou mieux", Bound.BETTER),
        behind("max\\.?|maximum|maxi|peak", Bound.REACHES),
        behind("min\\.?(?!ut)|minimum|mini", Bound.DOWN_TO),
        behind("approx\\.?|approximately|environ|nominal|typ\\.?|typical", Bound.ABOUT),
    };

    private BoundWords() {}

    private static Rule before(String words, Bound bound) {
        return new Rule(
                Pattern.compile(
                        "(?:^|(?<![\\p{L}\\d]))(?:" + words + ")\\s?(?:of |de |to |:\\s?|=\\s?)?$",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                bound);
    }

    private static Rule behind(String words, Bound bound) {
        return new Rule(
                Pattern.compile(
                        "\\s?\\(?(?:" + words + ")(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                bound);
    }

    /// What the words around a number make of it.
    ///
    /// @param start where the number, with its sign, begins
    /// @param end where its unit ends
    static Bound of(String text, int start, int end) {
        String behind = text.substring(Math.max(0, start - LOOK_BEHIND), start);
        for (Rule rule : BEFORE) {
            if (rule.pattern().matcher(behind).find()) {
                return rule.bound();
            }
        }
        for (Rule rule : BEHIND) {
            Matcher matcher = rule.pattern().matcher(text).region(end, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return rule.bound();
            }
        }
        return Bound.EXACT;
    }
}
