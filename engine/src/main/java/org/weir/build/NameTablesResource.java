package org.weir.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.names.tables.GroupKind;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.PartUse;

/// The reference tables of names, `org.weir.names.tables.NameTables`.
final class NameTablesResource implements CompiledResource {
    /// A part in more groups than this tells nothing by being in one; the strongest are kept.
    private static final int MOST_GROUPS = 24;

    /// Variants that were mined, not written by hand.
    private static final String MINED = "names/variants.tsv";

    private static final List<String> VARIANTS =
            List.of("names/variants-by-hand.tsv", MINED, "names/nicknames.tsv");

    private static final List<String> WORDS = List.of("names/words.tsv", "names/titles.tsv");

    private static final List<String> CONCEPTS =
            List.of("names/organisation-words.tsv", "names/places.tsv");

    private static final String COUNTRIES = "countries.tsv";

    private static final int SHORT = 3;

    private static final List<String> FORMS =
            List.of("names/legal-forms-by-hand.tsv", "names/legal-forms.tsv");

    @Override
    public String target() {
        return "org/weir/names/tables/names.tables";
    }

    @Override
    public List<String> sources() {
        List<String> all = new ArrayList<>(VARIANTS);
        all.addAll(WORDS);
        all.addAll(CONCEPTS);
        all.add(COUNTRIES);
        all.addAll(FORMS);
        all.addAll(Frequencies.SOURCES);
        return all;
    }

    @Override
    public byte[] compile(Path data) throws IOException {
        Entries entries = new Entries();
        for (String file : WORDS) {
            words(TextTable.read(data, file, "use", "value", "words"), entries);
        }
        List<String> concepts = concepts(data, entries);
        List<String> forms = forms(data, entries);
        int[] groupStarts = variants(data, entries);
        float[] unknownBits = Frequencies.say(data, entries, groupStarts[1]);
        if (unknownBits.length != NameKind.values().length) {
            throw new IllegalStateException("A kind of name has no frequencies");
        }
        return TableWriter.write(entries, groupStarts, unknownBits, concepts, forms);
    }

    private static void words(TextTable table, Entries entries) throws IOException {
        for (TextTable.Row row : table.rows()) {
            PartUse use = PartUse.valueOf(row.cell(0));
            int value = row.cell(1).isEmpty() ? -1 : Integer.parseInt(row.cell(1));
            if (value > 0xffff) {
                throw table.fault(row, "a value is at most 65535");
            }
            for (String word : row.values(2)) {
                for (String key : Inflection.keys(word)) {
                    entries.say(
                            key,
                            entry -> {
                                entry.use(use);
                                entry.number = value >= 0 ? value : entry.number;
                            });
                }
            }
        }
    }

    private static List<String> concepts(Path data, Entries entries) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String file : CONCEPTS) {
            for (TextTable.Row row :
                    TextTable.read(data, file, "concept", "weight", "words").rows()) {
                int concept = numbers.computeIfAbsent(row.cell(0), _ -> numbers.size());
                PartUse use = PartUse.valueOf(row.cell(1));
                for (String word : row.values(2)) {
                    for (String key : Inflection.keys(word)) {
                        concept(entries, key, concept, use);
                    }
                }
            }
        }
        TextTable countries =
                TextTable.read(
                        data,
                        COUNTRIES,
                        "code",
                        "code3",
                        "english",
                        "french",
                        "successors",
                        "names",
                        "demonyms",
                        "elsewhere");
        for (TextTable.Row row : countries.rows()) {
            int concept = numbers.computeIfAbsent(row.cell(2), _ -> numbers.size());
            for (int column : new int[] {2, 3, 5, 6, 7}) {
                for (String word : row.values(column)) {
                    // Short ones (*ABD*, *UK*) are also words of names: those that help stand in
                    // places.tsv.
                    if (word.length() > SHORT || word.charAt(0) >= 'Ͱ') {
                        concept(entries, Keys.of(word), concept, PartUse.PLACE);
                    }
                }
            }
        }
        return List.copyOf(numbers.keySet());
    }

    /// The first table line that claims a word keeps it.
    private static void concept(Entries entries, String key, int concept, PartUse use) {
        entries.say(
                key,
                entry -> {
                    if (entry.concept < 0) {
                        entry.concept = concept;
                        entry.use(use);
                    }
                });
    }

    private static List<String> forms(Path data, Entries entries) throws IOException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String file : FORMS) {
            TextTable table =
                    TextTable.read(data, file, "canonical", "generic", "place", "written");
            for (TextTable.Row row : table.rows()) {
                String classes = row.cell(0) + "\t" + row.cell(1);
                int form = numbers.computeIfAbsent(classes, _ -> numbers.size());
                for (String marked : row.values(3)) {
                    for (String written : Inflection.spelled(marked)) {
                        for (String key : writings(written)) {
                            entries.say(key, entry -> form(entry, form, row.cell(2)));
                        }
                    }
                }
            }
        }
        return List.copyOf(numbers.keySet());
    }

    /// The first table line that claims a writing keeps it.
    private static void form(Entries.Entry entry, int form, String place) {
        if (entry.form < 0) {
            entry.form = form;
            place(entry, place);
        }
    }

    private static void place(Entries.Entry entry, String place) {
        if (!place.equals("after")) {
            entry.use(PartUse.FORM_BEFORE);
        }
        if (!place.equals("before")) {
            entry.use(PartUse.FORM_AFTER);
        }
    }

    /// *S.A. de C.V.* is met as *sa de cv* and as *s a de c v*, *spol. s r.o.* as *spol s r o* too.
    private static Set<String> writings(String written) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Keys.of(written));
        keys.add(Keys.of(written.replaceAll("[./](?=\\S)", "").replace(".", "")));
        return keys;
    }

    private static int[] variants(Path data, Entries entries) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String file : VARIANTS) {
            for (TextTable.Row row : TextTable.read(data, file, "kind", "source", "parts").rows()) {
                Set<String> keys = new LinkedHashSet<>();
                row.values(2).forEach(part -> keys.add(Keys.joined(part)));
                keys.remove("");
                if (file.equals(MINED)) {
                    // One character has many readings, and some of them are another's: those that
                    // hold stand in han-readings.tsv and in the table by hand.
                    keys.removeIf(NameTablesResource::isHanCharacter);
                }
                if (keys.size() > 1) {
                    rows.add(new Row(GroupKind.valueOf(row.cell(0)), keys));
                }
            }
        }
        GroupKind[] kinds = GroupKind.values();
        int[] starts = new int[kinds.length + 1];
        int number = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            starts[kind] = number;
            for (Row row : rows) {
                if (row.kind() == kinds[kind]) {
                    for (String key : row.keys()) {
                        Entries.Entry entry = entries.at(key);
                        if (entry.groups.size() < MOST_GROUPS) {
                            entry.groups.add(number);
                        }
                    }
                    number++;
                }
            }
        }
        starts[kinds.length] = number;
        return starts;
    }

    private static boolean isHanCharacter(String key) {
        return key.codePointCount(0, key.length()) == 1
                && Character.UnicodeScript.of(key.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /// A group: its kind and the keys of its parts.
    private record Row(GroupKind kind, Set<String> keys) {}
}
