package org.weir.screening;

import java.util.ArrayList;
import java.util.List;
import org.weir.names.Name;
import org.weir.names.NamePart;
import org.weir.names.PartKind;
import org.weir.names.Schema;

/// Names and their owners, found by the parts that they share or nearly share. Immutable.
///
/// Names are numbered from 0; an owner (a listing, a watched subject) may have several. Equal parts
/// are kept once, in a dictionary; a part is found by its keys ([org.weir.names.PartKeys]), a name
/// by its parts.
///
/// @param parts the dictionary of distinct parts
/// @param partsByKey from a key to parts
/// @param namesByPart where each part's run begins in `namesOfPart`; one more entry than parts
/// @param namesOfPart the names that each part stands in, ascending
/// @param partsByName where each name's run begins in `partsOfName`; one more entry than names
/// @param partsOfName the parts of each name, in reading order
/// @param owners the owner of each name
/// @param schemas the schema that each name was read for, as its ordinal, in three bits; how many
///   parts are its family name, in the next three; the highest bit says that it has initials
/// @param bits what the parts of each name weigh together, those that carry identity
/// @param wordBits what the words of each name weigh together
/// @param words how many words each name has
/// @param namesByRun from a key of two adjacent parts written together, or of an acronym, to names
record NameIndex(
        PartDictionary parts,
        IntTable partsByKey,
        int[] namesByPart,
        int[] namesOfPart,
        int[] partsByName,
        int[] partsOfName,
        int[] owners,
        byte[] schemas,
        float[] bits,
        float[] wordBits,
        byte[] words,
        IntTable namesByRun) {
    /// The bit of `schemas` that says that a name has initials.
    static final int INITIALS = 0x80;

    private static final Schema[] SCHEMAS = Schema.values();

    /// How many names there are.
    int size() {
        return owners.length;
    }

    /// The schema that a name was read for.
    Schema schema(int name) {
        return SCHEMAS[schemas[name] & 7];
    }

    /// A name of the index, made of its parts; what it was written like is not kept.
    Name name(int name) {
        List<NamePart> list = new ArrayList<>(partsByName[name + 1] - partsByName[name]);
        for (int i = partsByName[name]; i < partsByName[name + 1]; i++) {
            list.add(parts.part(partsOfName[i]));
        }
        return new Name(schema(name), "", list, (schemas[name] >> 3) & 7);
    }

    /// How many parts of a name are initials.
    int initials(int name) {
        if (schemas[name] >= 0) {
            return 0;
        }
        int count = 0;
        for (int i = partsByName[name]; i < partsByName[name + 1]; i++) {
            count += parts.part(partsOfName[i]).kind() == PartKind.INITIAL ? 1 : 0;
        }
        return count;
    }
}
