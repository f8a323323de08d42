package org.weir.screening;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.weir.names.NamePart;
import org.weir.names.NameParts;

/// The distinct parts of all names, each made from its text when it is first asked for.
final class PartDictionary {
    private final byte[] text;
    private final int[] offsets;
    private final AtomicReferenceArray<NamePart> made;

    /// @param text the keys of all parts ([NameParts#key]), one after another, UTF-8
    /// @param offsets where each begins; one more entry than parts
    PartDictionary(byte[] text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
        this.made = new AtomicReferenceArray<>(offsets.length - 1);
    }

    int size() {
        return offsets.length - 1;
    }

    byte[] text() {
        return text;
    }

    int[] offsets() {
        return offsets;
    }

    NamePart part(int number) {
        NamePart part = made.get(number);
        if (part == null) {
            String key =
                    new String(
                            text,
                            offsets[number],
                            offsets[number + 1] - offsets[number],
                            StandardCharsets.UTF_8);
            part = NameParts.ofKey(key);
            made.set(number, part);
        }
        return part;
    }
}
