package org.weir.lists.eu;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.XmlCursor;

/// The European Union's Financial Sanctions File, XML version 1.1 (and 1.0): `<export>` in the
/// namespace `http://eu.europa.ec/fpi/fsd/export` with a `sanctionEntity` for each party. The
/// reference is the EU reference number (`EU.27.28`), else the logical identifier.
///
/// Layout: the schema `20171012-FULL-schema-1_1(xsd)` published beside the list on
/// <https://webgate.ec.europa.eu/fsd/fsf>.
public final class EuExportFormat implements ListFormat {
    /// Its name.
    public static final String ID = "eu-fsf-xml";

    /// The list.
    public static final String SOURCE = "eu-fsf";

    private static final Pattern GENERATED =
            Pattern.compile("generationDate\\s*=\\s*[\"']([^\"']+)");

    /// Makes the format.
    public EuExportFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String root = head.xmlRoot();
        if (!root.matches("(?s)<(?:\\w+:)?export\\b.*") || !root.contains("/fpi/fsd/export")) {
            return Optional.empty();
        }
        Matcher generated = GENERATED.matcher(root);
        LocalDate date = generated.find() ? day(generated.group(1)) : null;
        return Optional.of(new Recognition(ID, SOURCE, Recognition.Role.COMPLETE, date));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                LocalDate date = day(xml.attribute("generationDate"));
                if (date != null) {
                    sink.listDate(date);
                }
                EuExportRecord record = new EuExportRecord(sink, file.file().name());
                for (int list = xml.depth(); xml.nextChild(list); ) {
                    if (xml.name().equals("sanctionEntity")) {
                        record.read(xml.element());
                    }
                }
            }
        }
    }

    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return PartialDates.parse(text, DayOrder.DAY_FIRST)
                .filter(PartialDate::isDay)
                .map(PartialDate::earliest)
                .orElse(null);
    }
}
