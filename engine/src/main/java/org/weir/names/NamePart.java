package org.weir.names;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.NameKind;
import org.weir.text.HanLanguage;
import org.weir.text.HanReadings;
import org.weir.text.Script;

/// One part of a name with all that comparing needs, computed once.
///
/// Two parts with the same `fold`, `kind` and schema are alike in everything but `text`.
public final class NamePart {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final int MAX_HAN_READINGS = 40;

    private final int id;
    private final NameKind names;
    private final String text;
    private final String fold;
    private final Script script;
    private final PartKind kind;
    private final String[] readings;
    private final String[] skeletons;
    private final int entry;
    private final double bits;
    private final int number;
    private final int concept;
    private final @Nullable String legalForm;
    private final @Nullable HanLanguage language;

    private volatile int @Nullable [] keys;

    private NamePart(
            int id,
            NameKind names,
            String text,
            String fold,
            Script script,
            PartKind kind,
            String[] readings,
            String[] skeletons,
            int entry,
            double bits,
            int number,
            int concept,
            @Nullable String legalForm) {
        this.id = id;
        this.names = names;
        this.text = text;
        this.fold = fold;
        this.script = script;
        this.kind = kind;
        this.readings = readings;
        this.skeletons = skeletons;
        this.entry = entry;
        this.bits = bits;
        this.number = number;
        this.concept = concept;
        this.legalForm = legalForm;
        this.language = null;
    }

    /// The same part with another text as written.
    private NamePart(NamePart part, String text) {
        this(part, part.id, text, part.readings, part.skeletons, part.language);
    }

    private NamePart(
            NamePart part,
            int id,
            String text,
            String[] readings,
            String[] skeletons,
            @Nullable HanLanguage language) {
        this.id = id;
        this.names = part.names;
        this.text = text;
        this.fold = part.fold;
        this.script = part.script;
        this.kind = part.kind;
        this.readings = readings;
        this.skeletons = skeletons;
        this.entry = part.entry;
        this.bits = part.bits;
        this.number = part.number;
        this.concept = part.concept;
        this.legalForm = part.legalForm;
        this.language = language;
        this.keys = readings == part.readings ? part.keys : null;
    }

    static NamePart of(
            NameKind names,
            String text,
            String fold,
            Script script,
            PartKind kind,
            String[] readings,
            String[] skeletons,
            int entry,
            double bits,
            int number,
            int concept,
            @Nullable String legalForm) {
        return new NamePart(
                NEXT.getAndIncrement(),
                names,
                text,
                fold,
                script,
                kind,
                readings,
                skeletons,
                entry,
                bits,
                number,
                concept,
                legalForm);
    }

    /// Parts that differ in no more than how they are written have the same number.
    public int id() {
        return id;
    }

    /// Among which names its frequency counts.
    NameKind names() {
        return names;
    }

    /// The part as written.
    public String text() {
        return text;
    }

    /// What a reader ignores taken away: case, accents, marks; in its own script.
    public String fold() {
        return fold;
    }

    /// The script it is written in.
    public Script script() {
        return script;
    }

    /// What it is within its name.
    public PartKind kind() {
        return kind;
    }

    /// How it is read in Latin letters, most usual first.
    public List<String> readings() {
        return List.of(readings);
    }

    /// Its most usual reading in Latin letters; what is written where it has none.
    public String firstReading() {
        return readings.length == 0 ? fold : readings[0];
    }

    /// The consonant skeletons of its readings: spellings of one name share one.
    public List<String> skeletons() {
        return List.of(skeletons);
    }

    /// What it says about who bears it, in bits: −log₂ of its share among parts of its schema.
    public double bits() {
        return bits;
    }

    /// Its value, where it is a number; else −1.
    public int number() {
        return number;
    }

    /// The legal form that it is, where it is one.
    public @Nullable String legalForm() {
        return legalForm;
    }

    String[] readingArray() {
        return readings;
    }

    String[] skeletonArray() {
        return skeletons;
    }

    /// Its entry in the name tables.
    int entry() {
        return entry;
    }

    int concept() {
        return concept;
    }

    /// The keys under which it is found, ascending: [PartKeys].
    int[] keys() {
        int[] made = keys;
        if (made == null) {
            made = PartKeys.of(this);
            keys = made;
        }
        return made;
    }

    /// The same part with another text as written.
    NamePart written(String asWritten) {
        return asWritten.equals(text) ? this : new NamePart(this, asWritten);
    }

    /// The language that a Han part is read in, where it is read in one alone.
    @Nullable HanLanguage language() {
        return language;
    }

    private final AtomicReferenceArray<NamePart> inLanguage =
            new AtomicReferenceArray<>(HanLanguage.values().length);

    /// A Han part as it is read in one language; any other part is itself.
    NamePart in(HanLanguage language) {
        if (script != Script.HAN) {
            return this;
        }
        NamePart part = inLanguage.get(language.ordinal());
        if (part == null) {
            String[] spellings =
                    HanReadings.readings(fold, MAX_HAN_READINGS).stream()
                            .filter(reading -> reading.language() == language)
                            .map(HanReadings.Reading::text)
                            .toArray(String[]::new);
            part =
                    new NamePart(
                            this, NEXT.getAndIncrement(), text, spellings, new String[0], language);
            inLanguage.set(language.ordinal(), part);
        }
        return part;
    }

    @Override
    public String toString() {
        return text + "/" + kind;
    }
}
