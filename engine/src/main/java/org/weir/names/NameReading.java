package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.base.Bilingual;

/// Says in words what a comparison of two names found.
final class NameReading {
    private NameReading() {}

    static Bilingual of(double score, Name left, Name right, List<UnitMatch> matches) {
        List<String> metEn = new ArrayList<>();
        List<String> metFr = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int same = 0;
        for (UnitMatch match : matches) {
            String one = text(left, match.left(), match.leftCount());
            String two = text(right, match.right(), match.rightCount());
            if (!match.likeness().met()) {
                (match.leftCount() > 0 ? extra : missing).add(match.leftCount() > 0 ? one : two);
            } else if (match.likeness().means() == Means.SAME) {
                same++;
            } else {
                Bilingual note = note(match, match.likeness().means(), left, right);
                metEn.add("“" + one + "” = “" + two + "” (" + note.en() + ")");
                metFr.add("« " + one + " » = « " + two + " » (" + note.fr() + ")");
            }
        }
        int percent = (int) Math.round(score * 100);
        StringBuilder en = new StringBuilder();
        StringBuilder fr = new StringBuilder();
        en.append(same).append(same == 1 ? " part is the same" : " parts are the same");
        fr.append(same).append(same < 2 ? " partie est identique" : " parties sont identiques");
        if (!metEn.isEmpty()) {
            en.append("; ").append(String.join(", ", metEn));
            fr.append(" ; ").append(String.join(", ", metFr));
        }
        if (!extra.isEmpty()) {
            en.append("; not on the listing: ").append(quoted(extra, "“", "”"));
            fr.append(" ; absent de l’inscription : ").append(quoted(extra, "« ", " »"));
        }
        if (!missing.isEmpty()) {
            en.append("; only on the listing: ").append(quoted(missing, "“", "”"));
            fr.append(" ; seulement dans l’inscription : ").append(quoted(missing, "« ", " »"));
        }
        en.append("; alike at ").append(percent).append(" %.");
        fr.append(" ; ressemblance de ").append(percent).append(" %.");
        return new Bilingual(en.toString(), fr.toString());
    }

    static Bilingual note(UnitMatch match, Means means, Name left, Name right) {
        if (means == Means.TYPO || means == Means.SIMILAR) {
            String edits = String.format(Locale.ROOT, "%.1f", match.likeness().edits());
            if (edits.endsWith(".0")) {
                edits = edits.substring(0, edits.length() - 2);
            }
            return new Bilingual(
                    means.label().en() + " of " + edits,
                    means.label().fr() + " de " + edits.replace('.', ','));
        }
        if (means == Means.INITIAL) {
            boolean leftIsInitial = left.parts().get(match.left()).kind() == PartKind.INITIAL;
            String whole =
                    leftIsInitial
                            ? text(right, match.right(), match.rightCount())
                            : text(left, match.left(), match.leftCount());
            return new Bilingual("initial of " + whole, "initiale de " + whole);
        }
        return means.label();
    }

    private static String quoted(List<String> texts, String open, String close) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(all.isEmpty() ? "" : ", ").append(open).append(text).append(close);
        }
        return all.toString();
    }

    private static String text(Name name, int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            text.append(text.isEmpty() ? "" : " ").append(name.parts().get(i).text());
        }
        return text.toString();
    }
}
