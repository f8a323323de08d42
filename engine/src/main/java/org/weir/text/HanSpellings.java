package org.weir.text;

import java.util.ArrayList;
import java.util.List;

/// How the syllables of each language that reads Chinese characters are spelled in names.
final class HanSpellings {
    private HanSpellings() {}

    /// The spellings of one syllable of the tables, the most usual first.
    ///
    /// @param syllable toneless pinyin for Mandarin, toneless Jyutping for Cantonese, Hepburn for
    ///   Japanese, the syllable in Hangul for Korean, ASCII letters for the others; `=` begins
    ///   spellings that stand as they are, separated by spaces
    static List<String> of(String syllable, HanLanguage language) {
        if (syllable.charAt(0) == '=') {
            return List.of(syllable.substring(1).split(" "));
        }
        List<String> spellings = new ArrayList<>(3);
        switch (language) {
            case MANDARIN -> {
                add(spellings, syllable);
                add(spellings, wadeGiles(syllable));
            }
            case CANTONESE -> cantonese(spellings, syllable);
            case JAPANESE -> {
                add(spellings, syllable.replace("ou", "o").replace("uu", "u"));
                add(spellings, syllable);
            }
            case KOREAN -> Hangul.syllable(syllable.charAt(0)).forEach(s -> add(spellings, s));
            case HOKKIEN, VIETNAMESE -> add(spellings, syllable);
        }
        return List.copyOf(spellings);
    }

    private static void add(List<String> spellings, String spelling) {
        if (!spellings.contains(spelling)) {
            spellings.add(spelling);
        }
    }

    /// Wade-Giles without marks, from pinyin without tones.
    static String wadeGiles(String pinyin) {
        return switch (pinyin) {
            case "zi", "ci" -> "tzu";
            case "si" -> "szu";
            case "zhi", "chi" -> "chih";
            case "shi" -> "shih";
            case "ri" -> "jih";
            case "er" -> "erh";
            case "yi" -> "i";
            default -> {
                String initial = initial(pinyin);
                yield initialWade(initial) + finalWade(initial, pinyin.substring(initial.length()));
            }
        };
    }

    private static String initial(String pinyin) {
        if (pinyin.startsWith("zh") || pinyin.startsWith("ch") || pinyin.startsWith("sh")) {
            return pinyin.substring(0, 2);
        }
        return pinyin.isEmpty() || "aeiou".indexOf(pinyin.charAt(0)) >= 0
                ? ""
                : pinyin.substring(0, 1);
    }

    private static String initialWade(String initial) {
        return switch (initial) {
            case "b" -> "p";
            case "d" -> "t";
            case "g" -> "k";
            case "zh", "j", "q" -> "ch";
            case "x" -> "hs";
            case "z", "c" -> "ts";
            case "r" -> "j";
            default -> initial;
        };
    }

    private static String finalWade(String initial, String ending) {
        boolean velar = initial.equals("g") || initial.equals("k") || initial.equals("h");
        boolean afterYu = initial.equals("y");
        return switch (ending) {
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "ian" -> "ien";
            case "an" -> afterYu ? "en" : "an";
            case "ie" -> "ieh";
            case "ue" -> "ueh";
            case "ui" -> velar && !initial.equals("h") ? "uei" : "ui";
            case "e" -> velar ? "o" : afterYu ? "eh" : "e";
            case "uo" -> velar || initial.equals("sh") ? "uo" : "o";
            case "ou" -> afterYu ? "u" : "ou";
            default -> ending;
        };
    }

    /// The usual spellings of Hong Kong, from Jyutping without tones.
    private static void cantonese(List<String> spellings, String jyutping) {
        String initial = cantoneseInitial(jyutping);
        String ending = cantoneseFinal(jyutping.substring(initial.length()), initial);
        switch (initial) {
            case "z", "c" -> {
                boolean ts =
                        (ending.startsWith("a") && !ending.equals("an") && !ending.equals("au"))
                                || ending.equals("e")
                                || ending.equals("ui")
                                || ending.equals("o");
                String usual = ts ? "ts" : "ch";
                add(spellings, usual + ending);
                add(spellings, (ts ? "ch" : "ts") + ending);
            }
            case "s" -> {
                boolean sh = ending.equals("ing") || ending.equals("ek") || ending.equals("uen");
                add(spellings, (sh ? "sh" : "s") + ending);
                add(spellings, (sh ? "s" : "sh") + ending);
            }
            case "j" ->
                    add(
                            spellings,
                            ending.startsWith("i") && ending.length() == 1 ? "yi" : "y" + ending);
            case "b" -> add(spellings, "p" + ending);
            case "d" -> add(spellings, "t" + ending);
            case "g" -> add(spellings, "k" + ending);
            case "gw" -> add(spellings, "kw" + ending);
            default -> add(spellings, initial + ending);
        }
        String first = spellings.get(0);
        if (ending.equals("i") && !initial.equals("j")) {
            add(spellings, first.substring(0, first.length() - 1) + "ee");
            add(spellings, first + "e");
        } else if (ending.equals("ei")) {
            add(spellings, first.substring(0, first.length() - 2) + "i");
            add(spellings, first.substring(0, first.length() - 2) + "ee");
        } else if (ending.equals("am") || ending.equals("ap")) {
            add(spellings, first.replace("am", "um").replace("ap", "up"));
        } else if (ending.equals("u")) {
            add(spellings, first.substring(0, first.length() - 1) + "oo");
        }
    }

    private static String cantoneseInitial(String jyutping) {
        for (String two : new String[] {"gw", "kw", "ng"}) {
            if (jyutping.startsWith(two)) {
                return jyutping.length() == 2 ? "" : two;
            }
        }
        return jyutping.isEmpty()
                        || "aeiou".indexOf(jyutping.charAt(0)) >= 0
                        || jyutping.equals("m")
                ? ""
                : jyutping.substring(0, 1);
    }

    private static String cantoneseFinal(String ending, String initial) {
        return switch (ending) {
            case "yu" ->
                    initial.equals("z") || initial.equals("c") || initial.equals("s")
                            ? "u"
                            : initial.equals("j") ? "u" : "ue";
            case "yun" -> "uen";
            case "yut" -> "uet";
            case "oeng" -> "eung";
            case "oek" -> "euk";
            case "oe" -> "eu";
            case "eoi" -> "ui";
            case "eon" -> "un";
            case "eot" -> "ut";
            case "ou" -> "o";
            default -> ending.startsWith("aa") ? ending.substring(1) : ending;
        };
    }
}
