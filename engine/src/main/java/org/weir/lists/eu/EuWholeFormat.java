package org.weir.lists.eu;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.XmlCursor;

/// The European Union's older layout (until 2017): `<WHOLE Date="…">` with an `ENTITY` for each
/// party. The reference is the entity's `Id`.
public final class EuWholeFormat implements ListFormat {
    /// Its name.
    public static final String ID = "eu-whole-xml";

    private static final Pattern DATE = Pattern.compile("\\bDate\\s*=\\s*[\"']([^\"']+)");

    /// Makes the format.
    public EuWholeFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String root = head.xmlRoot();
        if (!root.matches("(?s)<WHOLE\\b.*")) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(root);
        LocalDate date = matcher.find() ? EuExportFormat.day(matcher.group(1)) : null;
        return Optional.of(
                new Recognition(ID, EuExportFormat.SOURCE, Recognition.Role.COMPLETE, date));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                LocalDate date = EuExportFormat.day(xml.attribute("Date"));
                if (date != null) {
                    sink.listDate(date);
                }
                EuWholeRecord record = new EuWholeRecord(sink, file.file().name());
                for (int list = xml.depth(); xml.nextChild(list); ) {
                    if (xml.name().equals("ENTITY")) {
                        record.read(xml.element());
                    }
                }
            }
        }
    }
}
