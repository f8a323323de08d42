package org.weir.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.weir.bench.data.VariantGroup.Member;
import org.weir.text.Script;
import org.weir.text.Skeleton;

/// The groups of Wikidata, cleaned and cut to what the rules of `org.weir.text` don't see by
/// themselves.
///
/// A group is cleaned around its *medoid*, the member that the others are most like: members whose
/// letters are far from it are dropped where another group is their better home. Groups of native
/// Japanese names are turned round: one per Latin form, with the Han parts that are read so.
final class VariantsCut {
    /// A member this like the medoid is a spelling of it.
    private static final double ALIKE = 0.62;

    /// A member with a home this near elsewhere is another name.
    private static final double HOME = 0.9;

    /// From this likeness on the rules find two spellings by themselves.
    private static final double SEEN_BY_RULES = 0.84;

    private static final int MAX_HAN_OF_ONE_READING = 60;

    /// A name written in as many ways is kept, whether or not it is met on lists or among the
    /// common names.
    private static final int KNOWN_EVERYWHERE = 8;

    private final Map<String, List<VariantGroup>> byMember = new HashMap<>();
    private final Map<VariantGroup, Member> medoids = new HashMap<>();

    /// The medoids of well-known names, by their consonants.
    private final Map<String, Set<Member>> wellKnown = new HashMap<>();

    private final Set<String> met = new HashSet<>();

    private VariantsCut() {}

    static void cut(Path reference, Path names) throws IOException {
        VariantsCut cut = new VariantsCut();
        for (String table : List.of("part-frequencies.tsv", "common-names.tsv")) {
            TableFile.tabbed(names.resolve(table)).forEach(row -> cut.met.add(row[0]));
        }
        List<VariantGroup> groups = new ArrayList<>();
        for (String[] row : TableFile.tabbed(reference.resolve("person-name-variants.tsv"))) {
            VariantGroup group = VariantGroup.of(row);
            if (group.members().size() > 1) {
                groups.add(group);
                Member medoid = group.medoid();
                cut.medoids.put(group, medoid);
                if (medoid.latin() && group.members().size() >= KNOWN_EVERYWHERE) {
                    cut.wellKnown
                            .computeIfAbsent(Skeleton.of(medoid.key()), _ -> new LinkedHashSet<>())
                            .add(medoid);
                }
                group.members()
                        .forEach(member ->
                                cut.byMember
                                        .computeIfAbsent(member.key(), _ -> new ArrayList<>())
                                        .add(group));
            }
        }
        Map<String, Set<String>> spellings = new TreeMap<>();
        Map<String, Set<String>> readings = new TreeMap<>();
        for (VariantGroup group : groups) {
            if (group.hasHan() && (group.hiragana() || nativeHan(group))) {
                cut.japanese(group, readings);
            } else {
                cut.spelling(group, spellings);
            }
        }
        System.out.println("spelling groups " + spellings.size() + ", readings " + readings.size());
        new TableFile(
                        "Parts of personal names that stand for one another: spellings of one name"
                                + " over romanisations and scripts (SPELLING), and Japanese given and"
                                + " family names with the Han parts that are read so (READING).",
                        "Wikidata, by way of rigour 1.6.0 (person-name-variants.tsv), cleaned and cut",
                        "CC0 (Wikidata); MIT (rigour)",
                        List.of("kind", "source", "parts"))
                .write(
                        names.resolve("variants.tsv"),
                        Stream.concat(rows("SPELLING", spellings), rows("READING", readings)));
    }

    private static Stream<List<String>> rows(String kind, Map<String, Set<String>> groups) {
        return groups.values().stream()
                .filter(parts -> parts.size() > 1)
                .map(parts -> String.join("|", parts))
                .distinct()
                .sorted()
                .map(parts -> List.of(kind, "", parts));
    }

    /// Names that are native to Han scripts have no member in a script west of them.
    private static boolean nativeHan(VariantGroup group) {
        return group.members().stream()
                .noneMatch(each ->
                        switch (each.script()) {
                            case ARABIC, HEBREW, GREEK, ARMENIAN, GEORGIAN -> true;
                            default -> false;
                        });
    }

    /// Single characters are read by the tables of Han readings; here are the words whose reading
    /// doesn't follow from their characters.
    private void japanese(VariantGroup group, Map<String, Set<String>> readings) {
        if (!group.hiragana()) {
            return;
        }
        for (Member latin : group.members()) {
            if (!latin.latin() || latin.key().length() < 3) {
                continue;
            }
            for (Member han : group.members()) {
                if (han.script() == Script.HAN
                        && !han.readings().isEmpty()
                        && han.likeness(latin) < SEEN_BY_RULES) {
                    Set<String> all =
                            readings.computeIfAbsent(latin.key(), _ -> new LinkedHashSet<>());
                    all.add(latin.key());
                    if (all.size() <= MAX_HAN_OF_ONE_READING) {
                        all.add(han.key());
                    }
                }
            }
        }
    }

    private void spelling(VariantGroup group, Map<String, Set<String>> spellings) {
        Member medoid = medoidOf(group);
        List<Member> core = new ArrayList<>();
        for (Member each : group.members()) {
            if (each.script() == Script.HAN) {
                // A transcription: its sound is only near, and its characters have other readings.
                core.add(each);
            } else if (each.readings().isEmpty()) {
                if (group.members().size() >= KNOWN_EVERYWHERE) {
                    core.add(each);
                }
            } else if (each == medoid || belongs(each, medoid, group)) {
                core.add(each);
            }
        }
        boolean relevant =
                core.size() >= KNOWN_EVERYWHERE
                        || core.stream().anyMatch(each -> met.contains(each.key()));
        if (relevant && worthKeeping(core)) {
            Set<String> keys = new TreeSet<>();
            core.forEach(each -> keys.add(each.key()));
            spellings.put(medoid.key() + "/" + group.source(), keys);
        }
    }

    private boolean belongs(Member each, Member medoid, VariantGroup group) {
        double likeness = each.likeness(medoid);
        return likeness >= ALIKE
                && !genderShift(each, medoid, group)
                && !betterHome(each, group, likeness)
                && !anotherName(each, medoid, likeness);
    }

    /// Whether the consonants of a member are those of another well-known name, and the vowels are
    /// nearer to it (*mehmood* is *mahmud*, not *muhammad*).
    private boolean anotherName(Member each, Member medoid, double likeness) {
        if (!each.latin() || likeness >= HOME) {
            return false;
        }
        return wellKnown.getOrDefault(Skeleton.of(each.key()), Set.of()).stream()
                .anyMatch(other ->
                        other.likeness(medoid) < SEEN_BY_RULES
                                && each.likeness(other) > likeness + 0.05);
    }

    /// Whether a member differs from the medoid as *carla* from *carlo* does, and has a group of
    /// its own.
    private boolean genderShift(Member each, Member medoid, VariantGroup group) {
        if (each == medoid || each.readings().isEmpty() || medoid.readings().isEmpty()) {
            return false;
        }
        boolean feminine = each.readings().getFirst().endsWith("a");
        boolean other = medoid.readings().getFirst().endsWith("a");
        return feminine != other && betterHome(each, group, each.likeness(medoid) - 0.15);
    }

    /// The member that stands in the middle of a group; each group has one.
    private Member medoidOf(VariantGroup group) {
        return Objects.requireNonNull(medoids.get(group));
    }

    private boolean betterHome(Member each, VariantGroup group, double likenessHere) {
        for (VariantGroup other : byMember.getOrDefault(each.key(), List.of())) {
            if (other != group) {
                double there = each.likeness(medoidOf(other));
                if (there >= HOME && there > likenessHere + 0.2) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the group ties two parts that the rules wouldn't.
    private static boolean worthKeeping(List<Member> core) {
        for (int i = 0; i < core.size(); i++) {
            for (int j = i + 1; j < core.size(); j++) {
                if (core.get(i).likeness(core.get(j)) < SEEN_BY_RULES) {
                    return true;
                }
            }
        }
        return false;
    }
}
