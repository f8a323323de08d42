package org.weir.bench;

import java.util.ArrayList;
import java.util.List;
import org.weir.lists.ListSnapshot;
import org.weir.names.Schema;
import org.weir.screening.ScreeningIndex;

/// One alias of each OFAC party taken out of the list, then asked for by name alone.
final class OfacLeftOut implements AccuracySet {
    /// Draws the aliases; another seed, another sample.
    static final long SEED = 20231228;

    /// How many parties of a kind are asked for in the fitting split, where nobody says otherwise.
    private static final int FIT_SAMPLE = 1500;

    private final String name;
    private final Schema schema;

    OfacLeftOut(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Prepared prepared = bench.prepared("ofac-left-out", () -> prepare(bench));
        List<Sought> sought =
                prepared.sought().stream().filter(one -> one.schema() == schema).toList();
        InnocentScores innocents = innocents(bench, prepared, schema);
        return LeftOutReport.of(bench, name, Asking.ask(prepared.index(), sought), innocents);
    }

    /// The innocents' scores over the index with the aliases taken out; a vessel's are those of
    /// organisations.
    static InnocentScores innocents(Workbench bench, Prepared prepared, Schema schema) {
        Schema asked = schema == Schema.PERSON ? Schema.PERSON : Schema.ORGANISATION;
        return bench.prepared(
                "ofac-innocents-" + asked,
                () -> InnocentAlarms.over(bench, prepared.index(), asked));
    }

    /// The index with all the drawn aliases taken out, and the aliases.
    record Prepared(ScreeningIndex index, List<Sought> sought) {}

    static Prepared prepare(Workbench bench) {
        BenchOptions options = bench.options();
        ListSnapshot whole = bench.lists().ofac();
        int limit =
                options.sample() > 0
                        ? options.sample()
                        : options.split() == BenchOptions.Split.FIT ? FIT_SAMPLE : 0;
        List<Sought> drawn = LeftOut.aliases(whole.listings(), options.split(), SEED);
        List<Sought> sought = new ArrayList<>();
        for (Schema kind : List.of(Schema.PERSON, Schema.ORGANISATION, Schema.VESSEL)) {
            sought.addAll(
                    LeftOut.sample(
                            drawn.stream().filter(one -> one.schema() == kind).toList(),
                            limit,
                            SEED));
        }
        return new Prepared(ScreeningIndex.build(List.of(LeftOut.without(whole, sought))), sought);
    }
}
