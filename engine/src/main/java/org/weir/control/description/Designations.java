package org.weir.control.description;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.weir.base.Bilingual;
import org.weir.control.description.Description.CasMention;
import org.weir.control.description.Value.Origin;
import org.weir.control.instruments.CasNumber;
import org.weir.control.quantities.Interval;

/// Reads what is written as a code: CAS numbers and the tolerance classes of rolling bearings.
final class Designations {
    private static final Pattern ABEC =
            Pattern.compile("ABEC[\\s-]?([13579])(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEARING_CLASS =
            Pattern.compile(
                    "(?<!\\p{L})(?:(?:tolerance )?class|classe(?: de tolérance)?|ISO 492[, ]+(?:class|classe)?|(?:ISO )?P)[\\s-]?([02456])(?!\\d|[.,]\\d|\\s?(?:mm|kg|x))",
                    Pattern.CASE_INSENSITIVE);

    private Designations() {}

    /// The CAS numbers of a text whose check digit fits.
    static List<CasMention> cas(String text) {
        List<CasMention> found = new ArrayList<>();
        Matcher matcher = CasNumber.FORM.matcher(text);
        while (matcher.find() && found.size() < 200) {
            if (CasNumber.isValid(matcher.group())) {
                found.add(new CasMention(matcher.group(), matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /// The tolerance class of a bearing as ISO 492 counts it, 2 being the finest; ABEC grades by
    /// their equivalents (ANSI/ABMA Std 20: ABEC 9 is class 2, 7 is 4, 5 is 5, 3 is 6, 1 is
    /// normal).
    static void bearingClass(String text, Values values) {
        Matcher abec = ABEC.matcher(text);
        Bilingual why = new Bilingual("ISO 492 class", "classe ISO 492");
        if (abec.find()) {
            int grade = Integer.parseInt(abec.group(1));
            int iso = grade == 9 ? 2 : grade == 7 ? 4 : grade == 5 ? 5 : grade == 3 ? 6 : 10;
            values.derive("bearing-class", Interval.of(iso), Origin.NAMED, why);
            return;
        }
        Matcher iso = BEARING_CLASS.matcher(text);
        if (iso.find()) {
            int grade = Integer.parseInt(iso.group(1));
            values.derive("bearing-class", Interval.of(grade == 0 ? 10 : grade), Origin.NAMED, why);
        }
    }
}
