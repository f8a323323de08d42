package org.weir.lists.published;

import java.util.ArrayList;
import java.util.List;
import org.weir.lists.csl.CslCsvFormat;
import org.weir.lists.csl.CslJsonFormat;
import org.weir.lists.ofac.OfacAdvancedFormat;
import org.weir.lists.ofac.OfacClassicFormat;
import org.weir.lists.ofac.OfacEnhancedFormat;
import org.weir.lists.ofac.OfacLegacyFormat;
import org.weir.lists.reading.ListFormat;

/// The published formats that Weir reads. Among editions of one source and day, the format that
/// stands earlier is preferred: it tells more.
public final class ListFormats {
    private ListFormats() {}

    /// All formats, the richest of each publisher first.
    public static List<ListFormat> all() {
        List<ListFormat> formats =
                new ArrayList<>(
                        List.of(
                                // United States
                                new OfacEnhancedFormat(),
                                new OfacAdvancedFormat(),
                                new OfacClassicFormat(),
                                new OfacLegacyFormat(),
                                new CslJsonFormat(),
                                new CslCsvFormat()));
        formats.addAll(WorldFormats.all());
        return List.copyOf(formats);
    }
}
