package org.weir.names.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The compiled reference tables of names. Immutable, thread-safe; look-ups create no objects.
///
/// Every key is a part, or a phrase of parts with one space between, folded by
/// `org.weir.text.Fold`. A look-up gives an *entry*: a positive number that the other methods take,
/// or [#NONE]. All methods that take an entry also take [#NONE] and then give what holds for an
/// unknown part.
///
/// The layout of the resource is told in [TableLayout].
public final class NameTables {
    /// The entry of a part that the tables don't know.
    public static final int NONE = 0;

    /// What [#number(int)] gives for a part that is no number.
    public static final int NO_NUMBER = -1;

    /// What [#concept(int)] gives for a word without a concept.
    public static final int NO_CONCEPT = -1;

    private static final String RESOURCE = "names.tables";

    private final byte[] bytes;
    private final int slotCount;
    private final int slots;
    private final int records;
    private final int[] groupStarts;
    private final float[] unknownBits;
    private final int longestPhrase;
    private final int concepts;
    private final int forms;

    private static final class Shipped {
        static final NameTables TABLES = open();

        private static NameTables open() {
            try (InputStream in = NameTables.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The name tables are missing: build the engine once with Maven.");
                }
                return new NameTables(in.readAllBytes());
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    /// Opens tables from their compiled bytes, which must not be changed afterwards.
    ///
    /// @throws IllegalArgumentException if the bytes aren't compiled name tables of this version
    public NameTables(byte[] compiled) {
        TableLayout.check(compiled);
        this.bytes = compiled;
        int at = TableLayout.HEADER;
        this.slotCount = TableLayout.readInt(compiled, at);
        this.slots = TableLayout.readInt(compiled, at + 4);
        this.records = TableLayout.readInt(compiled, at + 8);
        this.concepts = TableLayout.readInt(compiled, at + 12);
        this.forms = TableLayout.readInt(compiled, at + 16);
        this.longestPhrase = TableLayout.readInt(compiled, at + 20);
        at += 24;
        this.unknownBits = new float[NameKind.values().length];
        for (int i = 0; i < unknownBits.length; i++, at += 4) {
            unknownBits[i] = Float.intBitsToFloat(TableLayout.readInt(compiled, at));
        }
        this.groupStarts = new int[GroupKind.values().length + 1];
        for (int i = 0; i < groupStarts.length; i++, at += 4) {
            groupStarts[i] = TableLayout.readInt(compiled, at);
        }
    }

    /// The tables that ship with the engine; opened once, at the first call, in a few milliseconds.
    public static NameTables get() {
        return Shipped.TABLES;
    }

    /// The entry of a folded part, or [#NONE].
    public int entry(CharSequence foldedPart) {
        int hash = 0;
        for (int i = 0; i < foldedPart.length(); i++) {
            hash = TableLayout.extend(hash, foldedPart.charAt(i));
        }
        int mixed = TableLayout.mix(hash);
        for (int slot = TableLayout.firstSlot(mixed, slotCount); ; slot = next(slot)) {
            int content = TableLayout.readInt(bytes, slots + slot * 4);
            if (content == 0) {
                return NONE;
            }
            if (TableLayout.mayMeet(content, mixed)) {
                int record = TableLayout.recordOf(content);
                int key = records + record;
                if (TableLayout.matches(bytes, key, foldedPart, 0)
                        == TableLayout.keyEnd(bytes, key)) {
                    return record;
                }
            }
        }
    }

    /// The entry of the longest phrase of folded tokens that begins at `from`, whatever it is known
    /// for, or [#NONE]. It may be a single token; [#length(int)] tells how many it takes.
    public int phrase(List<? extends CharSequence> tokens, int from) {
        return longest(tokens, from, -1, -1);
    }

    /// As [#phrase], but only an entry with one of the given uses ([PartUse#mask()], joined by
    /// `|`): *rear admiral* among titles.
    public int phrase(List<? extends CharSequence> tokens, int from, int uses) {
        return longest(tokens, from, uses, 0);
    }

    /// As [#phrase], but only an entry that has a concept: *konstruktorskoe byuro*.
    public int conceptPhrase(List<? extends CharSequence> tokens, int from) {
        return longest(tokens, from, 0, 1 << TableLayout.CONCEPT);
    }

    /// As [#phrase], but only an entry that writes a legal form.
    int formPhrase(List<? extends CharSequence> tokens, int from) {
        return longest(tokens, from, 0, 1 << TableLayout.FORM);
    }

    private int longest(List<? extends CharSequence> tokens, int from, int uses, int fields) {
        int single = entry(tokens.get(from));
        int best = serves(single, uses, fields) ? single : NONE;
        if ((uses(single) & PartUse.STARTS_PHRASE.mask()) == 0) {
            return best;
        }
        int hash = 0;
        int end = Math.min(tokens.size(), from + longestPhrase);
        for (int i = from; i < end; i++) {
            CharSequence token = tokens.get(i);
            if (i > from) {
                hash = TableLayout.extend(hash, ' ');
            }
            for (int c = 0; c < token.length(); c++) {
                hash = TableLayout.extend(hash, token.charAt(c));
            }
            int found = i > from ? find(tokens, from, i + 1, TableLayout.mix(hash)) : NONE;
            if (serves(found, uses, fields)) {
                best = found;
            }
        }
        return best;
    }

    private boolean serves(int entry, int uses, int fields) {
        return entry != NONE
                && ((uses(entry) & uses) != 0 || (bytes[records + entry] & fields) != 0);
    }

    private int find(List<? extends CharSequence> tokens, int from, int to, int mixed) {
        for (int slot = TableLayout.firstSlot(mixed, slotCount); ; slot = next(slot)) {
            int content = TableLayout.readInt(bytes, slots + slot * 4);
            if (content == 0) {
                return NONE;
            }
            if (TableLayout.mayMeet(content, mixed)
                    && equalsPhrase(records + TableLayout.recordOf(content), tokens, from, to)) {
                return TableLayout.recordOf(content);
            }
        }
    }

    private int next(int slot) {
        return slot + 1 == slotCount ? 0 : slot + 1;
    }

    private boolean equalsPhrase(int key, List<? extends CharSequence> tokens, int from, int to) {
        int consumed = 0;
        for (int i = from; i < to; i++) {
            if (i > from) {
                consumed = TableLayout.matches(bytes, key, " ", consumed);
                if (consumed < 0) {
                    return false;
                }
            }
            consumed = TableLayout.matches(bytes, key, tokens.get(i), consumed);
            if (consumed < 0) {
                return false;
            }
        }
        return consumed == TableLayout.keyEnd(bytes, key);
    }

    /// How many tokens an entry's key has: 1 for a part, more for a phrase, 0 for [#NONE].
    public int length(int entry) {
        if (entry == NONE) {
            return 0;
        }
        int key = records + entry;
        int end = TableLayout.keyEnd(bytes, key);
        int count = 1;
        for (int i = 0; i < end; i++) {
            if (bytes[key + TableLayout.KEY + i] == ' ') {
                count++;
            }
        }
        return count;
    }

    /// The folded key of an entry, for explanations; creates a string.
    public String key(int entry) {
        return entry == NONE ? "" : TableLayout.keyOf(bytes, records + entry);
    }

    /// The uses of a part, as the bits of [PartUse#mask()]; 0 where none is known.
    public int uses(int entry) {
        return field(entry, TableLayout.USES, 0);
    }

    /// Whether a part has a use.
    public boolean has(int entry, PartUse use) {
        return (uses(entry) & use.mask()) != 0;
    }

    /// How much it says that two names share this part: −log2 of its share among the parts of such
    /// names, smoothed, in steps of 1/8 bit, between about 4 (*muhammad*) and
    /// [#unknownBits(NameKind)].
    public float informationBits(int entry, NameKind kind) {
        int eighths =
                switch (kind) {
                    case PERSON -> field(entry, TableLayout.PERSON_BITS, -1);
                    case ORGANISATION -> field(entry, TableLayout.ORGANISATION_BITS, -1);
                    case VESSEL -> field(entry, TableLayout.VESSEL_BITS, -1);
                };
        return eighths < 0 ? unknownBits(kind) : eighths / 8f;
    }

    /// The bits of a part that was never counted among such names: the most that a part can say.
    public float unknownBits(NameKind kind) {
        return switch (kind) {
            case PERSON -> unknownBits[0];
            case ORGANISATION -> unknownBits[1];
            case VESSEL -> unknownBits[2];
        };
    }

    /// The concept of a word or phrase of organisation names, the same number in every language and
    /// script (*bank*, *banque*, *بنك*, *银行*), or [#NO_CONCEPT].
    public int concept(int entry) {
        return field(entry, TableLayout.CONCEPT, NO_CONCEPT);
    }

    /// The English word for a concept, for explanations; creates a string.
    public String conceptWord(int concept) {
        return TableLayout.stringAt(bytes, concepts, concept);
    }

    /// The value of a number word, figure, ordinal or Roman numeral of the tables (0 to 65,535), or
    /// [#NO_NUMBER]. Figures that the tables don't list (*1967*) are the caller's to read.
    public int number(int entry) {
        return field(entry, TableLayout.NUMBER, NO_NUMBER);
    }

    /// The number of the legal form that an entry writes, for [LegalForms], or −1.
    public int form(int entry) {
        return field(entry, TableLayout.FORM, -1);
    }

    /// A legal form's *canonical class TAB generic class*.
    String formClasses(int form) {
        return TableLayout.stringAt(bytes, forms, form);
    }

    /// In how many groups of parts that stand for one another a part is.
    public int groupCount(int entry) {
        int at =
                entry == NONE
                        ? -1
                        : TableLayout.fieldAt(bytes, records + entry, TableLayout.GROUPS);
        return at < 0 ? 0 : bytes[at] & 0xff;
    }

    /// The group at a place (from 0, below [#groupCount(int)]) of a part; ascending, so that the
    /// strongest kinds come first.
    public int group(int entry, int place) {
        int at = TableLayout.fieldAt(bytes, records + entry, TableLayout.GROUPS);
        return TableLayout.readMedium(bytes, at + 1 + place * 3);
    }

    /// The groups in which a folded part stands, ascending; empty where there is none.
    public int[] variantGroups(CharSequence foldedPart) {
        int entry = entry(foldedPart);
        int[] groups = new int[groupCount(entry)];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = group(entry, i);
        }
        return groups;
    }

    /// Of what kind a group is.
    public GroupKind groupKind(int group) {
        GroupKind[] kinds = GroupKind.values();
        for (int i = 1; i < kinds.length; i++) {
            if (group < groupStarts[i]) {
                return kinds[i - 1];
            }
        }
        return kinds[kinds.length - 1];
    }

    /// How many groups there are; their numbers run from 0.
    public int groups() {
        return groupStarts[groupStarts.length - 1];
    }

    /// The strongest tie between two parts, or null where no group holds both. Two Han parts are
    /// never tied by a [GroupKind#READING].
    public @Nullable GroupKind tie(int left, int right) {
        int leftCount = groupCount(left);
        int rightCount = groupCount(right);
        if (leftCount == 0 || rightCount == 0) {
            return null;
        }
        boolean han = startsHan(left) && startsHan(right);
        int l = 0;
        int r = 0;
        while (l < leftCount && r < rightCount) {
            int a = group(left, l);
            int b = group(right, r);
            if (a == b) {
                GroupKind kind = groupKind(a);
                if (!han || kind != GroupKind.READING) {
                    return kind;
                }
            }
            l += a <= b ? 1 : 0;
            r += b <= a ? 1 : 0;
        }
        return null;
    }

    private boolean startsHan(int entry) {
        int first = TableLayout.firstChar(bytes, records + entry);
        return (first >= 0x3400 && first <= 0x9fff) || (first >= 0xf900 && first <= 0xfaff);
    }

    private int field(int entry, int field, int absent) {
        if (entry == NONE) {
            return absent;
        }
        int at = TableLayout.fieldAt(bytes, records + entry, field);
        if (at < 0) {
            return absent;
        }
        return switch (TableLayout.width(field)) {
            case 1 -> bytes[at] & 0xff;
            case 2 -> ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
            default -> TableLayout.readInt(bytes, at);
        };
    }
}
