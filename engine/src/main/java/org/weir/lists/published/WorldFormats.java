package org.weir.lists.published;

import java.util.List;
import org.weir.lists.canada.CanadaFormat;
import org.weir.lists.eu.EuExportFormat;
import org.weir.lists.eu.EuWholeFormat;
import org.weir.lists.ftm.FtmEntitiesFormat;
import org.weir.lists.ftm.FtmSimpleFormat;
import org.weir.lists.plain.PlainListFormat;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.uk.UkOfsiFormat;
import org.weir.lists.uk.UkSanctionsCsvFormat;
import org.weir.lists.uk.UkSanctionsXmlFormat;
import org.weir.lists.un.UnConsolidatedFormat;

/// The formats of publishers outside the United States, and those of nobody in particular.
final class WorldFormats {
    private WorldFormats() {}

    /// All of them, the richest of each publisher first; those that would take any CSV last.
    static List<ListFormat> all() {
        return List.of(
                new UnConsolidatedFormat(),
                new EuExportFormat(),
                new EuWholeFormat(),
                new UkSanctionsXmlFormat(),
                new UkSanctionsCsvFormat(),
                new UkOfsiFormat(),
                new CanadaFormat(),
                new FtmEntitiesFormat(),
                new FtmSimpleFormat(),
                new PlainListFormat());
    }
}
