package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Description;
import org.weir.control.description.Description.CasMention;
import org.weir.control.description.Lexicon;
import org.weir.control.description.Mention;
import org.weir.control.description.Mention.Role;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Item;

/// Finds the items of an edition that a description may be about.
final class Candidates {
    /// A CAS number names a substance beyond doubt.
    private static final double CAS = 1.1;

    private final Entries entries;
    private final Description description;
    private final Lexicon lexicon;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    /// An item that a description may be about.
    ///
    /// @param item the item
    /// @param relevance how surely, above 0
    /// @param mention the words that say so; null where a CAS number does
    /// @param because why, for people
    /// @param objects what its software, technology or equipment is for; empty for goods
    record Candidate(
            Item item,
            double relevance,
            @Nullable Mention mention,
            Bilingual because,
            List<Candidate> objects) {}

    private Candidates(Entries entries, Description description, Lexicon lexicon) {
        this.entries = entries;
        this.description = description;
        this.lexicon = lexicon;
    }

    /// The candidates, each item once.
    static List<Candidate> of(Entries entries, Description description, Lexicon lexicon) {
        Candidates candidates = new Candidates(entries, description, lexicon);
        candidates.find();
        return List.copyOf(candidates.found.values());
    }

    private void find() {
        for (CasMention cas : description.cas()) {
            for (Item item : entries.listing(cas.number())) {
                put(
                        new Candidate(
                                item, CAS, null, Bilingual.same("CAS " + cas.number()), List.of()));
            }
        }
        List<Mention> outdone = description.mentions().stream().filter(this::isOutdone).toList();
        boolean aboutOthers =
                description.mentions().stream()
                        .anyMatch(mention ->
                                isSubject(mention)
                                        && isAbout(mention)
                                        && !outdone.contains(mention));
        for (Mention mention : description.mentions()) {
            if (mention.denied()
                    || mention.inside()
                    || mention.role() == Role.CONTEXT
                    || outdone.contains(mention)) {
                continue;
            }
            if (aboutOthers && !isAbout(mention) && mention.role() != Role.DETAIL) {
                continue;
            }
            for (Item item : itemsOf(mention)) {
                if (item.about().isEmpty() || !isAbout(mention)) {
                    put(
                            new Candidate(
                                    item, mention.weight(), mention, because(mention), List.of()));
                } else {
                    about(item, mention);
                }
            }
        }
    }

    /// Software or know-how whose words are better read as goods: *code translator*.
    private boolean isOutdone(Mention mention) {
        return isAbout(mention)
                && description.mentions().stream()
                        .anyMatch(other ->
                                isSubject(other)
                                        && !isAbout(other)
                                        && other.weight() > mention.weight()
                                        && other.start() < mention.end()
                                        && mention.start() < other.end());
    }

    static boolean isSubject(Mention mention) {
        return !mention.denied() && !mention.inside() && mention.role() == Role.SUBJECT;
    }

    private static boolean isAbout(Mention mention) {
        return mention.concept().kind() == Concept.Kind.ABOUT;
    }

    private List<Item> itemsOf(Mention mention) {
        List<Item> items = new ArrayList<>();
        for (String kind : lexicon.kinds(mention.concept().id())) {
            items.addAll(entries.about(kind));
        }
        return items;
    }

    private Bilingual because(Mention mention) {
        return Bilingual.same(
                "«" + description.text().substring(mention.start(), mention.end()) + "»");
    }

    /// Software, technology or equipment of an item: it needs an object among that item's goods.
    private void about(Item item, Mention mention) {
        List<Candidate> objects = new ArrayList<>();
        int nearest =
                description.mentions().stream()
                        .filter(other -> other.depth() > 0 && mayBeObject(other, mention))
                        .filter(other -> !itemsOf(other).isEmpty())
                        .mapToInt(Mention::depth)
                        .min()
                        .orElse(0);
        double best = 0;
        for (Mention other : description.mentions()) {
            if (!mayBeObject(other, mention)) {
                continue;
            }
            for (Item object : itemsOf(other)) {
                if (Entries.isBelow(object.number(), item.about())) {
                    double weight = objectWeight(other, nearest);
                    best = Math.max(best, weight);
                    objects.add(new Candidate(object, weight, other, because(other), List.of()));
                }
            }
        }
        if (!objects.isEmpty()) {
            put(
                    new Candidate(
                            item,
                            mention.weight() * (0.4 + 0.6 * best),
                            mention,
                            because(mention),
                            objects));
        }
    }

    private static boolean mayBeObject(Mention other, Mention mention) {
        return other != mention && !other.denied() && !other.inside() && !isAbout(other);
    }

    private static double objectWeight(Mention mention, int nearest) {
        double head =
                switch (mention.role()) {
                    case CONTEXT, UNSURE -> mention.weight() > 0.25 ? 1 : 0.6;
                    case MODIFIER -> 0.9;
                    case SUBJECT -> 0.8;
                    case DETAIL, PART -> 0.5;
                };
        boolean near = mention.depth() <= nearest;
        return head * (near ? 1 : 0.4) * (0.9 + 0.1 * Math.min(1, mention.weight() / 0.35));
    }

    private void put(Candidate candidate) {
        found.merge(
                candidate.item().number(),
                candidate,
                (one, other) -> one.relevance() >= other.relevance() ? one : other);
    }
}
