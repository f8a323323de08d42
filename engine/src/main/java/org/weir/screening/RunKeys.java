package org.weir.screening;

import java.util.List;
import java.util.function.IntConsumer;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.PartKind;
import org.weir.text.Skeleton;

/// Keys by which a name is found through parts written together (*Jin ping*, asked as *Jinping*) and
/// through the initials of its words (*People's Liberation Army*, asked as *PLA*).
final class RunKeys {
    private static final int RUN = 0x11;
    private static final int RUN_SKELETON = 0x12;
    private static final int ACRONYM = 0x13;

    private RunKeys() {}

    static void forEach(List<NamePart> parts, IntConsumer keys) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            NamePart first = parts.get(i);
            NamePart second = parts.get(i + 1);
            if (isWord(first) && isWord(second)) {
                add(first.fold() + second.fold(), reading(first) + reading(second), keys);
                if (i + 2 < parts.size() && isWord(parts.get(i + 2))) {
                    NamePart third = parts.get(i + 2);
                    add(
                            first.fold() + second.fold() + third.fold(),
                            reading(first) + reading(second) + reading(third),
                            keys);
                }
            }
        }
        for (String acronym : NameParts.acronyms(parts)) {
            keys.accept(PartKeys.hash(ACRONYM, acronym));
        }
    }

    /// The keys under which a single part finds names that write it as several, or spell it out.
    static void forEachOf(NamePart part, IntConsumer keys) {
        if (part.kind() == PartKind.WORD && part.fold().length() >= 2) {
            add(part.fold(), reading(part), keys);
            if (part.fold().length() <= 6) {
                keys.accept(PartKeys.hash(ACRONYM, part.fold()));
            }
        }
    }

    private static void add(String fold, String reading, IntConsumer keys) {
        keys.accept(PartKeys.hash(RUN, fold));
        String skeleton = Skeleton.coarse(reading);
        if (skeleton.length() >= 3) {
            keys.accept(PartKeys.hash(RUN_SKELETON, skeleton));
        }
    }

    private static boolean isWord(NamePart part) {
        return switch (part.kind()) {
            case WORD, INITIAL, PARTICLE, TITLE, GENERIC -> true;
            case LEGAL_FORM, NUMBER, STOP -> false;
        };
    }

    private static String reading(NamePart part) {
        return part.readings().isEmpty() ? part.fold() : part.readings().getFirst();
    }
}
