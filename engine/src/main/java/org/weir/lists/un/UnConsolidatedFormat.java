package org.weir.lists.un;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// The XML of the United Nations Security Council Consolidated List: `<CONSOLIDATED_LIST>` with
/// `INDIVIDUALS` and `ENTITIES`. The reference is the permanent reference number (`QDi.001`).
///
/// Layout: <https://www.un.org/sc/resources/sc-sanctions.xsd>.
public final class UnConsolidatedFormat implements ListFormat {
    /// Its name.
    public static final String ID = "un-xml";

    /// The list.
    public static final String SOURCE = "un-sc";

    private static final Pattern GENERATED =
            Pattern.compile("dateGenerated\\s*=\\s*[\"']([^\"']+)");

    /// Makes the format.
    public UnConsolidatedFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String root = head.xmlRoot();
        if (!root.startsWith("<CONSOLIDATED_LIST")) {
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
            String name = file.file().name();
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                String generated = xml.attribute("dateGenerated");
                LocalDate date = generated == null ? null : day(generated);
                if (date != null) {
                    sink.listDate(date);
                }
                read(xml, new UnRecord(sink, name));
            }
        }
    }

    private static void read(XmlCursor xml, UnRecord record) throws IOException {
        for (int list = xml.depth(); xml.nextChild(list); ) {
            boolean individuals = xml.name().equals("INDIVIDUALS");
            if (!individuals && !xml.name().equals("ENTITIES")) {
                continue;
            }
            for (int group = xml.depth(); xml.nextChild(group); ) {
                record.read(xml.element(), individuals);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        return PartialDates.parse(text, DayOrder.DAY_FIRST)
                .filter(PartialDate::isDay)
                .map(PartialDate::earliest)
                .orElse(null);
    }
}
