package org.weir.base;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The spellings of dates beyond ISO 8601, apart from [PartialDates] so that who has only ISO dates
/// does not pay for their patterns.
final class DateSpelling {
    private static final Pattern CIRCA =
            Pattern.compile(
                    "(?<![a-z])(circa|cca|ca|c|approximately|approximatively|approximative|approximatif|approximate|approx|about"
                            + "|around|roughly|probably|possibly|estimated|est|early|mid|late|vers|environ"
                            + "|approximativement|autour de|debut|fin|milieu|~)(?![a-z])");
    private static final Pattern IDLE =
            Pattern.compile(
                    "(?<![a-z])(the|of|in|on|year|en|de|du|le|annee|born|ne|nee|exact|exactly|dob"
                            + "|st|nd|rd|th|er|eme)(?![a-z])");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th|er|eme)(?![a-z])");
    private static final Pattern TIME =
            Pattern.compile("(?<=\\d)[t ]+\\d{1,2} : \\d{2}( : \\d{2}.*)?$");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RANGE_WORD =
            Pattern.compile(" (?:to|and|et|until|au|a|bis|or|ou|-) ");
    private static final Pattern OPENING =
            Pattern.compile("^(?:between|from|entre|from between|either|d entre)\\b ?");
    private static final Pattern DECADE =
            Pattern.compile("(?:annees )?(\\d{3}0) ?s|annees (\\d{3}0)");
    private static final Pattern EDGES = Pattern.compile("^[ /:-]+|[ /:-]+$");

    private DateSpelling() {}

    /// The date that `text` gives; absent where it cannot be read.
    static @Nullable PartialDate read(String text, DayOrder order) {
        // The key drops dots, but between digits they separate: 05.02.1969.
        String dotted =
                text.indexOf('.') < 0
                        ? text
                        : text.replaceAll("(?<=\\p{Nd})\\s*\\.\\s*(?=\\p{Nd})", "/");
        String key = SpellingKey.of(dotted.replace('\u2013', '-').replace('\u2014', '-'), "/-:()");
        key = key.replace('\u5E74', '-').replace('\u6708', '-').replace('\u65E5', ' ');
        boolean circa = text.indexOf('~') >= 0 || CIRCA.matcher(key).find();
        key = CIRCA.matcher(key).replaceAll(" ");
        key = BRACKETS.matcher(key).replaceAll(" ");
        key = TIME.matcher(key.strip()).replaceAll("");
        PartialDate date = interval(squeeze(key), order);
        return date != null && circa ? date.approximately() : date;
    }

    private static @Nullable PartialDate interval(String key, DayOrder order) {
        Matcher decade = DECADE.matcher(key);
        if (decade.matches()) {
            int first =
                    Integer.parseInt(decade.group(1) == null ? decade.group(2) : decade.group(1));
            return PartialDates.inRange(first)
                    ? PartialDate.ofYears(first, first + 9).approximately()
                    : null;
        }
        String text = OPENING.matcher(key).replaceFirst("");
        boolean opened = text.length() < key.length();
        PartialDate single = opened ? null : single(text, order);
        if (single != null) {
            return single;
        }
        Matcher word = RANGE_WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            PartialDate range =
                    range(text.substring(0, word.start()), text.substring(word.end()), order);
            if (range != null) {
                return range;
            }
            from = word.end() - 1;
        }
        int slash = text.indexOf(" / ");
        if (slash > 0 && slash == text.lastIndexOf(" / ")) {
            return range(text.substring(0, slash), text.substring(slash + 3), order);
        }
        return opened ? single(text, order) : null;
    }

    private static @Nullable PartialDate range(String left, String right, DayOrder order) {
        PartialDate to = single(right, order);
        if (to == null) {
            to = shortYear(left, right);
        }
        if (to == null) {
            return null;
        }
        PartialDate from = single(left, order);
        if (from == null) {
            // "Jan to Mar 1969", "1 to 5 Feb 1969": the left side goes without what the right says.
            String[] words = right.strip().split(" ");
            for (int i = 0; i < words.length && from == null; i++) {
                List<String> tail = List.of(words).subList(i, words.length);
                from = single(left + " " + String.join(" ", tail), order);
            }
        }
        if (from == null || to.latest().isBefore(from.earliest())) {
            return null;
        }
        return new PartialDate(from.earliest(), to.latest(), false);
    }

    /// `1969-71`.
    private static @Nullable PartialDate shortYear(String left, String right) {
        if (left.matches("\\d{4}") && right.matches("\\d{2}")) {
            return PartialDates.date(Integer.parseInt(left.substring(0, 2) + right), 0, 0);
        }
        return null;
    }

    /// One day, month or year.
    private static @Nullable PartialDate single(String key, DayOrder order) {
        String text = ORDINAL.matcher(key).replaceAll("");
        text = squeeze(IDLE.matcher(text).replaceAll(" "));
        if (text.matches("\\d{8}")) {
            return PartialDates.date(
                    number(text.substring(0, 4)),
                    number(text.substring(4, 6)),
                    number(text.substring(6)));
        }
        int month = 0;
        int[] numbers = new int[3];
        int[] digits = new int[3];
        int count = 0;
        for (String word :
                text.replaceAll("[/-]", " ")
                        .replaceAll("(?<=\\d)(?=[^\\d ])|(?<=[^\\d ])(?=\\d)", " ")
                        .strip()
                        .split(" +", -1)) {
            Integer named = MonthNames.month(word);
            if (named != null) {
                if (month != 0) {
                    return null;
                }
                month = named;
            } else if (word.matches("x{1,4}|dd|mm|jj|\\d{1,4}") && count < 3) {
                numbers[count] = !Character.isDigit(word.charAt(0)) ? 0 : Integer.parseInt(word);
                digits[count++] = word.length();
            } else {
                return null;
            }
        }
        return month > 0
                ? named(month, numbers, digits, count)
                : numeric(numbers, digits, count, order);
    }

    private static @Nullable PartialDate named(int month, int[] numbers, int[] digits, int count) {
        if (count == 1) {
            return digits[0] == 4 ? PartialDates.date(numbers[0], month, 0) : null;
        }
        if (count != 2) {
            return null;
        }
        if (digits[1] == 4) {
            return PartialDates.date(numbers[1], month, numbers[0]);
        }
        return digits[0] == 4 ? PartialDates.date(numbers[0], month, numbers[1]) : null;
    }

    private static @Nullable PartialDate numeric(
            int[] numbers, int[] digits, int count, DayOrder order) {
        if (count == 1) {
            return digits[0] == 4 ? PartialDates.date(numbers[0], 0, 0) : null;
        }
        if (count == 2) {
            if (digits[0] == 4 && digits[1] < 3) {
                return PartialDates.date(numbers[0], numbers[1], 0);
            }
            return digits[1] == 4 && digits[0] < 3
                    ? PartialDates.date(numbers[1], numbers[0], 0)
                    : null;
        }
        if (count != 3) {
            return null;
        }
        if (digits[0] == 4) {
            return PartialDates.eitherWay(numbers[0], numbers[1], numbers[2]);
        }
        if (digits[2] != 4) {
            return null;
        }
        return switch (order) {
            case DAY_FIRST -> PartialDates.eitherWay(numbers[2], numbers[1], numbers[0]);
            case MONTH_FIRST -> PartialDates.eitherWay(numbers[2], numbers[0], numbers[1]);
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String squeeze(String text) {
        return EDGES.matcher(text).replaceAll("").replaceAll(" {2,}", " ");
    }
}
