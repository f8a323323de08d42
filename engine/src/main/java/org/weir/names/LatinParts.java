package org.weir.names;

import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Distance;
import org.weir.text.Pinyin;

/// Compares two parts in Latin letters that are not known as spellings of one another.
///
/// How alike they are is measured in bits: by how much likelier it is that one party's name is
/// written in these two ways than that two parties' names come so close by chance. The measure is a
/// line in the weighted distance over the length, with steps for what else tells; it was fitted on
/// the spellings that OFAC's list gives of one party (fitting split) against the parts of other
/// parties' names.
final class LatinParts {
    /// Bits for which two parts count as the same.
    private static final double ENOUGH = 17;

    /// Parts that are not the same agree in this share of their weight at most.
    private static final double MOST_SHARE = 0.93;

    /// With fewer bits than these they have not met.
    private static final double LEAST = 3;

    private static final double BASE = 15.2;
    private static final double PER_DISTANCE = -36;

    private static final double ONE_EDIT = 3.2;
    private static final double TWO_EDITS = 0.6;
    private static final double OTHER_FIRST_LETTER = -0.9;
    private static final double SAME_CONSONANTS = 2;
    private static final double BOTH_ATTESTED = -6.5;
    private static final double ONE_ATTESTED = -1.5;
    private static final double OTHER_CONCEPT = -6;
    private static final double BOTH_COMMON = -5;

    /// A word of organisations' names that says fewer bits than these is a common one.
    private static final double COMMON_BITS = 14;

    /// Letters of a romanised syllable of Korean or Chinese, at most.
    private static final int MAX_SYLLABLE = 6;

    private LatinParts() {}

    static PartLikeness compare(NamePart a, NamePart b) {
        String left = a.fold();
        String right = b.fold();
        boolean person = a.names() == NameKind.PERSON;
        if (person && (sameButArticle(left, right) || sameButArticle(right, left))) {
            return new PartLikeness(Means.VARIANT, 0.92, 0);
        }
        if (person && (sameButServant(left, right) || sameButServant(right, left))) {
            return new PartLikeness(Means.VARIANT, 0.65, 0);
        }
        if (shareReading(a, b)) {
            return new PartLikeness(Means.TRANSLITERATED, 0.93, 0);
        }
        if (person && sameSyllable(left, right)) {
            return new PartLikeness(Means.TRANSLITERATED, 0.85, 0);
        }
        if (left.length() >= 4 && slavicStem(left).equals(slavicStem(right))) {
            return new PartLikeness(Means.VARIANT, 0.95, 0);
        }
        if (!person && sameButAdjective(left, right)) {
            return new PartLikeness(Means.VARIANT, 0.9, 0);
        }
        PartLikeness best =
                !PartKeys.meet(a, b)
                        ? PartLikeness.NONE
                        : person ? ofPersons(a, b) : ofOthers(a, b);
        if (!best.met() && person && isShortForm(left, right)) {
            return new PartLikeness(Means.NICKNAME, 0.68, 0);
        }
        return best;
    }

    private static PartLikeness ofPersons(NamePart a, NamePart b) {
        String left = a.fold();
        String right = b.fold();
        if (tooFar(left, right)) {
            return PartLikeness.NONE;
        }
        int attested = (isAttested(a) ? 1 : 0) + (isAttested(b) ? 1 : 0);
        if (attested == 2 && isMonosyllable(left) && isMonosyllable(right)) {
            return PartLikeness.NONE;
        }
        double known = attested == 2 ? BOTH_ATTESTED : attested == 1 ? ONE_ATTESTED : 0;
        boolean consonants = shareSkeleton(a, b);
        Means means =
                attested == 2 ? Means.SIMILAR : consonants ? Means.TRANSLITERATED : Means.TYPO;
        return likeness(left, right, known + (consonants ? SAME_CONSONANTS : 0), means);
    }

    private static PartLikeness ofOthers(NamePart a, NamePart b) {
        String left = a.fold();
        String right = b.fold();
        if (tooFar(left, right)) {
            return PartLikeness.NONE;
        }
        boolean otherConcept = a.concept() > 0 && b.concept() > 0;
        double known = otherConcept ? OTHER_CONCEPT : isCommon(a) && isCommon(b) ? BOTH_COMMON : 0;
        PartLikeness letters = likeness(left, right, known, Means.TYPO);
        // Short names of organisations are acronyms: one letter makes another.
        int shorter = Math.min(left.length(), right.length());
        return shorter <= 3 ? letters.atMost(0.6) : shorter == 4 ? letters.atMost(0.75) : letters;
    }

    /// By their letters alone.
    static PartLikeness byLetters(String left, String right) {
        return tooFar(left, right) ? PartLikeness.NONE : likeness(left, right, 0, Means.TYPO);
    }

    private static boolean tooFar(String left, String right) {
        int length = Math.max(left.length(), right.length());
        return Math.abs(left.length() - right.length()) > 1 + length / 4;
    }

    /// The likeness of two words that are not the same.
    ///
    /// @param known bits that other things than their letters add
    /// @param means by what means they meet, if enough speaks for it
    private static PartLikeness likeness(String left, String right, double known, Means means) {
        int letters = Distance.damerau(left, right, 2);
        double bits =
                BASE
                        + known
                        + (letters <= 1 ? ONE_EDIT : letters == 2 ? TWO_EDITS : 0)
                        + (left.charAt(0) == right.charAt(0) ? 0 : OTHER_FIRST_LETTER);
        int length = Math.max(left.length(), right.length()) - commonAffix(left, right);
        double limit = length * (bits - LEAST) / -PER_DISTANCE;
        if (limit < 0) {
            return PartLikeness.NONE;
        }
        double edits = Distance.weighted(left, right, limit);
        bits += PER_DISTANCE * edits / length;
        if (bits < LEAST) {
            return PartLikeness.NONE;
        }
        double share = Math.min(MOST_SHARE, bits / ENOUGH);
        return new PartLikeness(
                bits < ENOUGH / 2 ? Means.SIMILAR : means,
                PartLikeness.MET + (1 - PartLikeness.MET) * share,
                edits);
    }

    /// Letters of a beginning or an ending that many names share, and that both have: what is left
    /// must be alike.
    private static int commonAffix(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (String ending : ENDINGS) {
            if (ending.length() + 2 <= shorter && left.endsWith(ending) && right.endsWith(ending)) {
                return ending.length();
            }
        }
        return shorter >= 6 && left.startsWith("abd") && right.startsWith("abd") ? 3 : 0;
    }

    private static final String[] ENDINGS = {
        "ovich", "evich", "ovych", "ich", "ych", "ichna", "ievna", "ovna", "evna", "ivna", "ullah",
        "ollah", "allah", "uddin", "eddin", "dottir", "zadeh", "shvili", "ullin", "enko", "yants",
        "sson", "son", "ova", "eva"
    };

    /// Known as a name, a spelling of one, or a syllable of Chinese names: another one is another
    /// name, not a slip.
    static boolean isAttested(NamePart part) {
        return isKnown(part.entry())
                || Pinyin.isSyllable(part.fold())
                || part.fold().startsWith("abd")
                        && isKnown(NameTables.get().entry(part.fold().substring(3)));
    }

    private static boolean isKnown(int entry) {
        NameTables tables = NameTables.get();
        return PartUse.anyOf(tables.uses(entry), PartUse.FORENAME, PartUse.SURNAME)
                || tables.groupCount(entry) > 0;
    }

    /// Whether a word has one group of vowels: *joon*, *chung*, *tom*.
    private static boolean isMonosyllable(String word) {
        return word.length() <= MAX_SYLLABLE && vowelGroups(word) <= 1;
    }

    private static int vowelGroups(String word) {
        int groups = 0;
        boolean vowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = "aeiouy".indexOf(word.charAt(i)) >= 0;
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return groups;
    }

    private static boolean isCommon(NamePart part) {
        return part.bits() < COMMON_BITS && part.fold().length() > 4;
    }

    private static boolean shareSkeleton(NamePart a, NamePart b) {
        for (String left : a.skeletonArray()) {
            for (String right : b.skeletonArray()) {
                if (left.length() >= 2 && left.equals(right)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// *Alex* of *Alexandros*: the beginning of a longer name.
    private static boolean isShortForm(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() >= 4
                && longer.length() >= shorter.length() + 3
                && longer.startsWith(shorter);
    }

    /// *Jinping* and *Chinping*.
    private static boolean shareReading(NamePart a, NamePart b) {
        String[] left = a.readingArray();
        String[] right = b.readingArray();
        return left.length > 1 && left[1].equals(right[0])
                || right.length > 1 && right[1].equals(left[0]);
    }

    /// *Abdul Aziz* and *Aziz*.
    private static boolean sameButServant(String longer, String shorter) {
        return shorter.length() >= 4
                && longer.length() == shorter.length() + 3
                && longer.startsWith("abd")
                && longer.endsWith(shorter);
    }

    /// *Alrawi* and *Rawi*.
    private static boolean sameButArticle(String longer, String shorter) {
        return shorter.length() >= 4
                && longer.length() == shorter.length() + 2
                && (longer.startsWith("al") || longer.startsWith("el"))
                && longer.endsWith(shorter);
    }

    /// *Ivanova* and *Ivanov*, *Sergejs* and *Sergey*, *Sadovskaya* and *Sadovsky*: one family name
    /// in two genders.
    static String slavicStem(String word) {
        int n = word.length();
        if (n < 5) {
            return word;
        }
        if (word.endsWith("ova") || word.endsWith("eva") || word.endsWith("ina")) {
            return word.substring(0, n - 1);
        }
        if (word.endsWith("ovs") || word.endsWith("evs")) {
            return word.substring(0, n - 1);
        }
        if (word.endsWith("ejs") || word.endsWith("ijs")) {
            return word.substring(0, n - 2) + "y";
        }
        for (String ending : SLAVIC_ENDINGS) {
            if (word.endsWith(ending) && n - ending.length() >= 3) {
                return word.substring(0, n - ending.length()) + "sk";
            }
        }
        return word;
    }

    /// *Do* and *To*, *Jung* and *Chong*: a syllable of Korean or Chinese in two romanisations that
    /// write voiced and unvoiced, or open and close vowels, apart.
    static boolean sameSyllable(String left, String right) {
        return isMonosyllable(left)
                && isMonosyllable(right)
                && unvoiced(left).equals(unvoiced(right));
    }

    /// One to three syllables of Chinese or Korean in a form in which its romanisations coincide.
    static String syllables(String word) {
        String wadeGiles = Pinyin.asWadeGiles(word);
        return unvoiced(wadeGiles == null ? word : wadeGiles);
    }

    /// What a syllable has in common with those that are the same as it; empty for anything else.
    static String syllable(String word) {
        return isMonosyllable(word) ? unvoiced(word) : "";
    }

    private static String unvoiced(String syllable) {
        String vowels = syllable.replace("eo", "o").replace("eu", "u");
        StringBuilder plain = new StringBuilder(vowels.length());
        for (int i = 0; i < vowels.length(); i++) {
            char c = vowels.charAt(i);
            switch (c) {
                case 'b' -> plain.append('p');
                case 'd' -> plain.append('t');
                case 'g' -> plain.append(i > 0 && vowels.charAt(i - 1) == 'n' ? 'g' : 'k');
                case 'j' -> plain.append("ch");
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    /// *Kawaguchi* and the reading *kawakuchi*: Japanese voices the beginning of a second element.
    static boolean sameButVoiced(String left, String right) {
        return left.length() == right.length()
                && left.length() >= 6
                && vowelGroups(left) >= 3
                && unvoicedJapanese(left).equals(unvoicedJapanese(right));
    }

    private static String unvoicedJapanese(String word) {
        return word.replace('g', 'k').replace('d', 't').replace('z', 's');
    }

    /// *Murom* and *Muromsky*, *Azov* and *Azovskaya*: a place and its Slavic adjective.
    static boolean sameButAdjective(String left, String right) {
        String one = adjectiveRoot(left);
        String other = adjectiveRoot(right);
        return one.length() >= 4
                && one.equals(other)
                && (one.length() < left.length() || other.length() < right.length());
    }

    static String adjectiveRoot(String word) {
        for (String ending : ADJECTIVE_ENDINGS) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static final String[] ADJECTIVE_ENDINGS = {
        "skogo", "skaya", "skaia", "skaja", "skoye", "skoie", "skiye", "skie", "skiy", "skij",
        "skyi", "skyy", "skii", "skyj", "skoe", "skoi", "skoy", "skoj", "sky", "ski", "ska", "sk"
    };

    private static final String[] SLAVIC_ENDINGS = {
        "skaya", "skaia", "skaja", "skaa", "skiy", "skij", "skyi", "skyy", "skii", "skyj", "sky",
        "ski", "ska", "skoy", "skoi", "skoj"
    };
}
