package org.weir.control.description;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Language;
import org.weir.control.description.Mention.Role;
import org.weir.control.description.PhraseFinder.Hit;
import org.weir.control.instruments.Concept;

/// Finds the concepts that a description names, and the part that each plays. What stands wholly
/// inside a longer phrase says no more than that it belongs there.
final class MentionFinder {
    private static final double LOOSE = 0.85;
    private static final int WORDS = 6;

    private final List<Token> tokens;
    private final Structure structure;
    private final Lexicon lexicon;

    MentionFinder(List<Token> tokens, Structure structure, Lexicon lexicon) {
        this.tokens = tokens;
        this.structure = structure;
        this.lexicon = lexicon;
    }

    /// The mentions in the order of the text.
    List<Mention> find() {
        List<Hit> hits = new PhraseFinder(tokens, lexicon).find();
        List<Hit> outer = new ArrayList<>();
        List<Hit> inner = new ArrayList<>();
        for (Hit hit : hits) {
            (isInside(hit, hits) ? inner : outer).add(hit);
        }
        List<Mention> mentions = new Roles(outer).mentions();
        for (Hit hit : inner) {
            mentions.add(mention(hit, Role.CONTEXT, 0.2, true));
        }
        mentions.sort(java.util.Comparator.comparingInt(Mention::start));
        return mentions;
    }

    /// Inside another that has more words; of two with the same words both stay.
    private static boolean isInside(Hit hit, List<Hit> hits) {
        for (Hit other : hits) {
            if (other.tokens().cardinality() > hit.tokens().cardinality()
                    && mayHide(other, hit)
                    && (other.together() || !hit.together() || sameConcept(hit, other))) {
                BitSet rest = (BitSet) hit.tokens().clone();
                rest.andNot(other.tokens());
                if (rest.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The *automotive wind tunnel* that names a property of a wind tunnel leaves it one; what is
    /// *computer controlled* is no computer.
    private static boolean mayHide(Hit longer, Hit shorter) {
        return longer.phrase().concept().kind().isThing()
                || !shorter.phrase().concept().kind().isThing()
                || shorter.tokens().length() < longer.tokens().length();
    }

    private static boolean sameConcept(Hit one, Hit other) {
        return one.phrase().concept().id().equals(other.phrase().concept().id());
    }

    private Mention mention(Hit hit, Role role, double weight, boolean inside) {
        int first = hit.tokens().nextSetBit(0);
        int last = hit.tokens().length() - 1;
        boolean denied = hit.tokens().stream().anyMatch(structure::isDenied);
        int words = hit.phrase().stems().size();
        double strength = (hit.together() ? 1 : LOOSE) * (0.9 + 0.02 * Math.min(WORDS, words));
        return new Mention(
                hit.phrase().concept(),
                tokens.get(first).start(),
                tokens.get(last).end(),
                role,
                weight * strength,
                denied,
                structure.level(first),
                inside);
    }

    /// Gives each hit its role.
    private final class Roles {
        private final List<Hit> hits;

        Roles(List<Hit> hits) {
            this.hits = hits;
        }

        List<Mention> mentions() {
            List<Mention> mentions = new ArrayList<>();
            boolean namedFirst =
                    hits.stream()
                            .anyMatch(hit ->
                                    hit.phrase().concept().kind().isThing()
                                            && clause(hit) == 0
                                            && (level(hit) == 0 || !isSystem(hit)));
            for (Hit hit : hits) {
                mentions.add(mention(hit, namedFirst));
            }
            return mentions;
        }

        private Mention mention(Hit hit, boolean namedFirst) {
            int at = first(hit);
            if (!hit.phrase().concept().kind().isThing()) {
                return as(hit, level(hit) == 0 ? Role.DETAIL : Role.CONTEXT, 0.5);
            }
            boolean head = isHead(hit);
            if (level(hit) > 0 && !promoted(hit)) {
                return as(hit, Role.CONTEXT, head ? 0.35 : 0.2);
            }
            if (level(hit) > 0 && !onlyHeld(at)) {
                return as(hit, Role.UNSURE, head ? 0.5 : 0.3);
            }
            if (structure.isPart(at) || isOneOfSeveral(hit)) {
                return as(hit, Role.PART, 0.45);
            }
            boolean system = isSystem(hit);
            boolean later = structure.clause(at) > 0;
            if (later && system && namedFirst) {
                return as(hit, Role.CONTEXT, head ? 0.35 : 0.2);
            }
            if (!head) {
                return as(hit, Role.MODIFIER, 0.5);
            }
            if (system && leadsToNoun(hit) || leadsToSalt(hit)) {
                return as(hit, Role.UNSURE, 0.6);
            }
            return later && namedFirst ? as(hit, Role.DETAIL, 0.7) : as(hit, Role.SUBJECT, 1);
        }

        /// A *missile wing* is something else than a missile: another noun follows, whether it is
        /// known or not.
        private boolean leadsToNoun(Hit hit) {
            Token token = next(hit);
            return token != null
                    && structure.language() == Language.EN
                    && token.text().length() > 2
                    && Character.isLowerCase(token.text().charAt(0))
                    && !Words.hasPlace(token.stem());
        }

        /// *Hydrazine sulphate* is no hydrazine.
        private boolean leadsToSalt(Hit hit) {
            Token token = next(hit);
            return token != null && Words.namesSalt(token.stem());
        }

        private @Nullable Token next(Hit hit) {
            int next = hit.tokens().length();
            boolean word =
                    next < tokens.size()
                            && tokens.get(next).kind() == Token.Kind.WORD
                            && structure.quantity(next) < 0;
            return word ? tokens.get(next) : null;
        }

        /// `AP/Al/HTPB`: what slashes join are the constituents of the goods.
        private boolean isOneOfSeveral(Hit hit) {
            int before = first(hit) - 1;
            int after = hit.tokens().length();
            return joins(before) && joined(before, -1) || joins(after) && joined(after, 1);
        }

        private boolean joins(int at) {
            return at >= 0 && at < tokens.size() && tokens.get(at).text().equals("/");
        }

        /// Whether a word stands directly beyond the slash, without a blank.
        private boolean joined(int slash, int direction) {
            int other = slash + direction;
            return other >= 0
                    && other < tokens.size()
                    && tokens.get(other).kind() == Token.Kind.WORD
                    && tokens.get(slash).end() - tokens.get(slash).start() == 1
                    && (direction > 0
                            ? tokens.get(other).start() == tokens.get(slash).end()
                            : tokens.get(other).end() == tokens.get(slash).start());
        }

        private Mention as(Hit hit, Role role, double weight) {
            return MentionFinder.this.mention(hit, role, weight, false);
        }

        /// Whether all words before it in its clause only hold or count it: *500 kg drum of*.
        private boolean onlyHeld(int at) {
            for (int i = at - 1; i >= 0 && structure.clause(i) == structure.clause(at); i--) {
                Token token = tokens.get(i);
                boolean held =
                        token.isMark()
                                || token.kind() == Token.Kind.NUMBER
                                || structure.quantity(i) >= 0
                                || Words.isEmpty(token.stem())
                                || Words.holds(token.stem())
                                || token.stem().equals("in");
                if (!held) {
                    return false;
                }
            }
            return true;
        }

        /// `drums of hydrazine`: where nothing was named before the small word, what follows it is
        /// the subject.
        private boolean promoted(Hit hit) {
            int at = first(hit);
            for (Hit other : hits) {
                int there = first(other);
                if (other != hit
                        && other.phrase().concept().kind().isThing()
                        && structure.clause(there) == structure.clause(at)
                        && level(other) < level(hit)) {
                    return false;
                }
            }
            return true;
        }

        /// In English the last thing of a noun phrase is its head, in French the first.
        private boolean isHead(Hit hit) {
            boolean last = structure.language() == Language.EN;
            int at = first(hit);
            for (Hit other : hits) {
                int there = first(other);
                boolean samePhrase =
                        other != hit
                                && other.phrase().concept().kind().isThing()
                                && (other.together() || !hit.together())
                                && structure.phrase(there) == structure.phrase(at)
                                && !other.tokens().intersects(hit.tokens());
                if (samePhrase && (last ? there > at && !quantityBetween(at, there) : there < at)) {
                    return false;
                }
                if (samePhrase && last && there < at && quantityBetween(there, at)) {
                    return false;
                }
            }
            return true;
        }

        private boolean quantityBetween(int from, int to) {
            for (int i = from; i < to; i++) {
                if (structure.quantity(i) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isSystem(Hit hit) {
            return hit.phrase().concept().kind() == Concept.Kind.SYSTEM;
        }

        private int first(Hit hit) {
            return hit.tokens().nextSetBit(0);
        }

        private int level(Hit hit) {
            return hit.tokens().stream().map(structure::level).min().orElse(0);
        }

        private int clause(Hit hit) {
            return structure.clause(first(hit));
        }
    }
}
