package org.weir.lists.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes apart fields that number their values: `(1) Tripoli (2) Tunis`, `(1) Haidra (2)-(3) -`.
public final class Numbered {
    private static final Pattern MARK =
            Pattern.compile("\\((\\d{1,2})\\)(?:\\s{0,3}(-|to|and|,|&)?\\s{0,3}\\((\\d{1,2})\\))?");

    /// A longer field is one value.
    static final int MAX_CHARS = 20_000;

    private Numbered() {}

    /// The values in order, each once, without those that are only a dash; one value where nothing
    /// is numbered.
    public static List<String> split(@Nullable String field) {
        return new ArrayList<>(new java.util.LinkedHashSet<>(byNumber(field).values()));
    }

    /// The values by their numbers; a value that has none, or stands before the first, has number
    /// 0. A range of numbers, `(2)-(6) x`, gives its value to each.
    public static SortedMap<Integer, String> byNumber(@Nullable String field) {
        SortedMap<Integer, String> values = new TreeMap<>();
        if (field == null || field.isBlank()) {
            return values;
        }
        if (field.length() > MAX_CHARS) {
            values.put(0, field.strip());
            return values;
        }
        Matcher mark = MARK.matcher(field);
        int start = 0;
        int from = 0;
        int to = 0;
        while (mark.find()) {
            put(values, from, to, field.substring(start, mark.start()));
            from = Integer.parseInt(mark.group(1));
            to = mark.group(3) == null ? from : Math.max(from, Integer.parseInt(mark.group(3)));
            start = mark.end();
        }
        put(values, from, to, field.substring(start));
        return values;
    }

    /// Pairs two fields by their numbers. A field with one unnumbered value gives it to every
    /// number of the other.
    public static List<Map.Entry<@Nullable String, @Nullable String>> pair(
            @Nullable String one, @Nullable String other) {
        SortedMap<Integer, String> ones = byNumber(one);
        SortedMap<Integer, String> others = byNumber(other);
        TreeMap<Integer, String> numbers = new TreeMap<>(ones);
        others.forEach(numbers::putIfAbsent);
        if (numbers.size() > 1 && (isSingle(ones) || isSingle(others))) {
            numbers.remove(0);
        }
        List<Map.Entry<@Nullable String, @Nullable String>> pairs = new ArrayList<>();
        for (Integer number : numbers.keySet()) {
            pairs.add(
                    new java.util.AbstractMap.SimpleImmutableEntry<>(
                            value(ones, number), value(others, number)));
        }
        return pairs;
    }

    private static @Nullable String value(SortedMap<Integer, String> values, Integer number) {
        String value = values.get(number);
        return value == null && isSingle(values) ? values.get(0) : value;
    }

    private static boolean isSingle(SortedMap<Integer, String> values) {
        return values.size() == 1 && values.containsKey(0);
    }

    private static void put(SortedMap<Integer, String> values, int from, int to, String value) {
        String text = value.strip();
        if (text.isEmpty() || text.matches("[-,.;\u2013 ]{1,9}")) {
            return;
        }
        for (int number = from; number <= to; number++) {
            values.putIfAbsent(number, text);
        }
    }
}
