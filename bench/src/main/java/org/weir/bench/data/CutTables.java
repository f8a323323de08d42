package org.weir.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Cuts the tables of `data/names` anew from the shared reference data and the published lists.
/// Arguments: the shared data folder, the project's `data/`. Tables written by hand are left alone.
public final class CutTables {
    /// The day of the shared reference data, which the tables' headers name.
    static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 11, 22);

    private CutTables() {}

    /// Cuts all tables.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Usage: CutTables SHARED-DATA DATA");
        }
        Path reference = Path.of(args[0]).resolve("reference");
        Path names = Path.of(args[1]).resolve("names");
        LegalFormsCut.cut(reference, names);
        NicknamesCut.cut(reference, names);
        CommonNamesCut.cut(reference, names);
        PartFrequenciesCut.cut(Path.of(args[0]).resolve("lists"), names);
        VariantsCut.cut(reference, names);
    }
}
