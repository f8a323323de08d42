package org.weir.lists.ofac;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.XmlCursor;

/// OFAC's Enhanced XML (`SDN_ENHANCED.XML`, `CONS_ENHANCED.XML`): root `sanctionsData`.
///
/// Which list it is stands in `publicationInfo/filters`, its date in `dataAsOf`. Layout:
/// <https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML.xsd>.
public final class OfacEnhancedFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ofac-enhanced-xml";

    private static final Pattern DATE = Pattern.compile("<dataAsOf>\\s*(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern LIST = Pattern.compile("<sanctionsList [^>]*>\\s*([^<]*)<");

    /// Makes the format.
    public OfacEnhancedFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String root = head.xmlRoot();
        if (!root.matches("(?s)<(\\w+:)?sanctionsData[\\s>].*")) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(head.text());
        LocalDate listDate = date.find() ? parse(date.group(1)) : null;
        return Optional.of(
                new Recognition(ID, source(head.text()), Recognition.Role.COMPLETE, listDate));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                new EnhancedReader(xml, file.file().name(), sink).read();
            }
        }
    }

    private static String source(String text) {
        int end = text.indexOf("</publicationInfo>");
        Matcher list = LIST.matcher(end < 0 ? text : text.substring(0, end));
        boolean consolidated = false;
        while (list.find()) {
            if (list.group(1).startsWith("SDN")) {
                return OfacSources.SDN;
            }
            consolidated = true;
        }
        return consolidated ? OfacSources.CONSOLIDATED : OfacSources.SDN;
    }

    static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
