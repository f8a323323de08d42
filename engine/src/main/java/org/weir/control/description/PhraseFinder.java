package org.weir.control.description;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.control.description.Lexicon.Phrase;

/// Finds the phrases of a lexicon in a text. A phrase is met where its words stand together in any
/// order, with at most [#GAP] others between them, so that *tank for nitrogen tetroxide* meets
/// *nitrogen tetroxide tank*.
final class PhraseFinder {
    /// Words that may stand between those of a phrase.
    static final int GAP = 3;

    /// Phrases met in one description; more are not looked for.
    static final int MAX_HITS = 2_000;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final List<String> stems;

    /// A phrase that is met.
    ///
    /// @param tokens the places of its words
    /// @param together whether they stand together and in order
    record Hit(Phrase phrase, BitSet tokens, boolean together) {}

    PhraseFinder(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        stems = tokens.stream().map(this::stem).toList();
    }

    private String stem(Token token) {
        return token.kind() == Token.Kind.WORD ? lexicon.mended(token.stem()) : token.stem();
    }

    /// The phrases met, in the order of the words by which they were found.
    List<Hit> find() {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size() && hits.size() < MAX_HITS; i++) {
            for (Phrase phrase : lexicon.phrases(stems.get(i))) {
                Hit hit = met(phrase, i);
                if (hit != null && !hits.contains(hit)) {
                    hits.add(hit);
                }
            }
        }
        return hits;
    }

    private @Nullable Hit met(Phrase phrase, int at) {
        List<String> wanted = phrase.stems();
        if (!phrase.exact().isEmpty() && !phrase.exact().equals(tokens.get(at).text())) {
            return null;
        }
        BitSet found = new BitSet();
        found.set(at);
        if (wanted.size() == 1) {
            // A word that is only related is too little to go by.
            return lexicon.isMeant(tokens.get(at).stem(), wanted.getFirst())
                    ? new Hit(phrase, found, true)
                    : null;
        }
        Hit together = together(phrase, at);
        if (together != null) {
            return together;
        }
        // Properties are named by their words together; only things are named in many ways.
        if (!phrase.concept().kind().isThing()) {
            return null;
        }
        int reach = wanted.size() + GAP;
        List<String> left = new ArrayList<>(wanted);
        left.remove(stems.get(at));
        for (int distance = 1; distance <= reach && !left.isEmpty(); distance++) {
            take(at - distance, left, found, at);
            take(at + distance, left, found, at);
        }
        return left.isEmpty() && inOrderOrJoined(wanted, found)
                ? new Hit(phrase, found, false)
                : null;
    }

    /// Words in another order than the phrase's mean the same only with a small word between them:
    /// *stage of a missile* is a missile stage, a *single-stage missile* is none.
    private boolean inOrderOrJoined(List<String> wanted, BitSet found) {
        int before = -1;
        int earlier = -1;
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
            int place = wanted.indexOf(stems.get(at));
            boolean inOrder = place > before;
            if (before >= 0 && (inOrder ? parted(earlier, at) : !joined(earlier, at))) {
                return false;
            }
            before = place;
            earlier = at;
        }
        return true;
    }

    /// *rocket engine for a launcher* is no rocket launcher, *boron carbide powder* no boron
    /// powder.
    private boolean parted(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            String stem = tokens.get(i).stem();
            if (stem.equals("for")
                    || stem.equals("pour")
                    || Words.namesPart(stem)
                    || Words.namesSalt(stem)) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Token token = tokens.get(i);
            if (token.isMark() || Words.leadsOn(token.stem()) || Words.namesPart(token.stem())) {
                return true;
            }
        }
        return false;
    }

    private void take(int at, List<String> left, BitSet found, int from) {
        if (at < 0 || at >= tokens.size() || !left.contains(stems.get(at))) {
            return;
        }
        for (int i = Math.min(at, from); i < Math.max(at, from); i++) {
            String text = tokens.get(i).text();
            if (tokens.get(i).isMark()
                    && !text.equals("/")
                    && !text.equals("(")
                    && !text.equals(")")) {
                return;
            }
        }
        left.remove(stems.get(at));
        found.set(at);
    }

    /// The phrase, in order, with nothing but empty words between its words.
    private @Nullable Hit together(Phrase phrase, int at) {
        List<String> wanted = phrase.stems();
        int place = wanted.indexOf(stems.get(at));
        int start = at;
        for (int left = place; left > 0; ) {
            start--;
            if (start < 0 || tokens.get(start).isMark()) {
                return null;
            }
            if (Lexicon.carriesMeaning(tokens.get(start))) {
                left--;
            }
        }
        BitSet found = new BitSet();
        int next = 0;
        for (int i = start; i < tokens.size() && next < wanted.size(); i++) {
            if (!Lexicon.carriesMeaning(tokens.get(i)) && !tokens.get(i).isMark()) {
                continue;
            }
            if (!stems.get(i).equals(wanted.get(next))) {
                return null;
            }
            found.set(i);
            next++;
        }
        return next == wanted.size() ? new Hit(phrase, found, true) : null;
    }
}
