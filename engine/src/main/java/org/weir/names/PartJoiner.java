package org.weir.names;

import java.util.List;
import org.weir.text.Script;

/// Compares a run of parts, written together, with one part: *Jin ping* with *Jinping*, *J P* with
/// *JP*, *People's Liberation Army* with *PLA*.
final class PartJoiner {
    private PartJoiner() {}

    static PartLikeness joined(List<NamePart> run, NamePart one) {
        if (one.kind() == PartKind.LEGAL_FORM || one.kind() == PartKind.NUMBER) {
            return PartLikeness.NONE;
        }
        int letters = 0;
        boolean sameScript = true;
        for (NamePart part : run) {
            if (part.kind() == PartKind.NUMBER) {
                return PartLikeness.NONE;
            }
            if (part.kind() == PartKind.LEGAL_FORM) {
                return isWritten(run, one) ? PartLikeness.SAME : PartLikeness.NONE;
            }
            letters += part.fold().length();
            sameScript &= part.script() == one.script();
        }
        if (sameScript) {
            if (Math.abs(letters - one.fold().length()) > 1 + letters / 6) {
                return PartLikeness.NONE;
            }
            if (run.getFirst().fold().charAt(0) != one.fold().charAt(0)
                    && one.readingArray().length < 2) {
                return PartLikeness.NONE;
            }
            return PartComparer.compare(PartFactory.joined(run), one);
        }
        if (one.script() == Script.HAN || run.getFirst().script() == Script.HAN) {
            return PartLikeness.NONE;
        }
        if (!skeletonsCanMeet(run, one)) {
            return PartLikeness.NONE;
        }
        return PartComparer.compare(PartFactory.joined(run), one);
    }

    /// *Siemens AG*, written *SiemensAG*.
    private static boolean isWritten(List<NamePart> run, NamePart one) {
        StringBuilder fold = new StringBuilder();
        run.forEach(part -> fold.append(part.fold()));
        return fold.toString().equals(one.fold());
    }

    private static boolean skeletonsCanMeet(List<NamePart> run, NamePart one) {
        int length = 0;
        for (NamePart part : run) {
            String[] skeletons = part.skeletonArray();
            if (skeletons.length == 0) {
                return false;
            }
            length += skeletons[0].length();
        }
        String[] skeletons = one.skeletonArray();
        return skeletons.length > 0 && Math.abs(length - skeletons[0].length()) <= 2;
    }
}
