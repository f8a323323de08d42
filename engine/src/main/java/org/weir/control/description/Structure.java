package org.weir.control.description;

import java.util.List;
import org.weir.base.Language;
import org.weir.control.quantities.Dimension;
import org.weir.control.quantities.Quantity;

/// Which words of a description say what the goods are, and which say what they are for, made of or
/// without. It follows the small words: *X with Y for Z* is about X, Y is a part of it, and Z is
/// what it is for.
final class Structure {
    private static final Dimension TIME = new Dimension(0, 0, 2, 0, 0, 0, 0, 0);
    private static final int DENIED_WORDS = 5;

    private final List<Token> tokens;
    private final int[] level;
    private final int[] clause;
    private final int[] phrase;
    private final boolean[] part;
    private final boolean[] denied;
    private final int[] quantity;
    private final Language language;

    Structure(List<Token> tokens, List<Quantity> quantities) {
        this.tokens = tokens;
        level = new int[tokens.size()];
        clause = new int[tokens.size()];
        phrase = new int[tokens.size()];
        part = new boolean[tokens.size()];
        denied = new boolean[tokens.size()];
        quantity = inQuantities(tokens, quantities);
        language = languageOf(tokens);
        follow(quantities);
    }

    /// For each token the number of the quantity that it is part of; −1 for none.
    private static int[] inQuantities(List<Token> tokens, List<Quantity> quantities) {
        int[] in = new int[tokens.size()];
        int at = 0;
        for (int i = 0; i < in.length; i++) {
            Token token = tokens.get(i);
            while (at < quantities.size() && quantities.get(at).end() <= token.start()) {
                at++;
            }
            boolean inside = at < quantities.size() && quantities.get(at).start() <= token.start();
            in[i] = inside ? at : -1;
        }
        return in;
    }

    private static Language languageOf(List<Token> tokens) {
        int french = 0;
        int english = 0;
        for (Token token : tokens) {
            french += Words.isFrench(token.stem()) ? 2 : 0;
            english += Words.isEnglish(token.stem()) ? 2 : 0;
            for (int i = 0; i < token.text().length(); i++) {
                french +=
                        "éèêàçôîûùâœ".indexOf(Character.toLowerCase(token.text().charAt(i))) >= 0
                                ? 1
                                : 0;
            }
        }
        return french > english ? Language.FR : Language.EN;
    }

    private void follow(List<Quantity> quantities) {
        int nowLevel = 0;
        int nowClause = 0;
        int nowPhrase = 0;
        boolean nowPart = false;
        int deniedLeft = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isMark()) {
                deniedLeft = 0;
                nowPhrase++;
                if (!token.text().equals("/")
                        && !token.text().equals(")")
                        && !isBetweenQuantities(i)) {
                    nowClause++;
                    nowLevel = 0;
                    nowPart = false;
                }
            } else if (quantity[i] < 0 && standsAlone(i)) {
                String stem = token.stem();
                if (Words.denies(stem)) {
                    deniedLeft = DENIED_WORDS + 1;
                }
                if (Words.namesPart(stem)) {
                    nowPart = true;
                    nowPhrase++;
                } else if (Words.leadsOn(stem) && !leadsToTime(i, quantities) && i > 0) {
                    nowLevel++;
                    nowPhrase++;
                } else if (Words.breaks(stem)) {
                    nowPhrase++;
                }
            }
            level[i] = nowLevel;
            clause[i] = nowClause;
            phrase[i] = nowPhrase;
            part[i] = nowPart;
            denied[i] = deniedLeft > 0;
            deniedLeft -= deniedLeft > 0 && quantity[i] < 0 ? 1 : 0;
        }
    }

    /// The comma of *a 650 kg, 2,500 km missile* parts nothing.
    private boolean isBetweenQuantities(int at) {
        return tokens.get(at).text().equals(",")
                && at > 0
                && at + 1 < tokens.size()
                && quantity[at - 1] >= 0
                && quantity[at + 1] >= 0;
    }

    /// Not a piece of a designation: the *ni* of `18Ni300` denies nothing.
    private boolean standsAlone(int at) {
        Token token = tokens.get(at);
        boolean before =
                at > 0 && tokens.get(at - 1).end() == token.start() && !tokens.get(at - 1).isMark();
        boolean after =
                at + 1 < tokens.size()
                        && tokens.get(at + 1).start() == token.end()
                        && !tokens.get(at + 1).isMark();
        return !before && !after;
    }

    /// `for 62 s` says how long, not what for.
    private boolean leadsToTime(int at, List<Quantity> quantities) {
        int next = at + 1;
        return next < tokens.size()
                && quantity[next] >= 0
                && quantities.get(quantity[next]).as(TIME).isPresent();
    }

    Language language() {
        return language;
    }

    /// How many small words lead from the goods to this token: 0 is the goods themselves.
    int level(int token) {
        return level[token];
    }

    /// Counts the marks before it: 0 is the first clause.
    int clause(int token) {
        return clause[token];
    }

    /// The number of its noun phrase.
    int phrase(int token) {
        return phrase[token];
    }

    /// Whether it speaks of a part.
    boolean isPart(int token) {
        return part[token];
    }

    /// Whether it is denied.
    boolean isDenied(int token) {
        return denied[token];
    }

    /// The quantity that it is part of; −1 for none.
    int quantity(int token) {
        return quantity[token];
    }
}
