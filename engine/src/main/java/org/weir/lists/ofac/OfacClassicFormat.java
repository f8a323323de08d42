package org.weir.lists.ofac;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/// OFAC's classic XML (`SDN.XML`, `CONSOLIDATED.XML`): root `sdnList`, in the namespace
/// `http://tempuri.org/sdnList.xsd` until 2024 and one of the sanctions list service since.
///
/// The two lists have the same root and are told apart by the programmes of the first entries.
/// Layout: <https://ofac.treasury.gov/media/29976/download?inline> (`sdn.xsd`).
public final class OfacClassicFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ofac-sdn-xml";

    private static final Pattern PUBLISHED =
            Pattern.compile("<(?:\\w+:)?Publish_Date>\\s*(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern PROGRAMMES =
            Pattern.compile("(?s)<(?:\\w+:)?programList>(.*?)</(?:\\w+:)?programList>");
    private static final Pattern PROGRAMME = Pattern.compile("<(?:\\w+:)?program>([^<]+)<");

    /// Makes the format.
    public OfacClassicFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        if (!head.xmlRoot().matches("(?s)<(\\w+:)?sdnList[\\s>].*")) {
            return Optional.empty();
        }
        Matcher published = PUBLISHED.matcher(head.text());
        LocalDate date =
                published.find()
                        ? date(published.group(3), published.group(1), published.group(2))
                        : null;
        return Optional.of(new Recognition(ID, source(head), Recognition.Role.COMPLETE, date));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                new ClassicReader(xml, file.file().name(), sink, limits).read();
            }
        }
    }

    private static String source(FileHead head) {
        int votes = 0;
        Matcher entries = PROGRAMMES.matcher(head.text());
        while (entries.find()) {
            boolean outside = false;
            boolean inside = false;
            Matcher programme = PROGRAMME.matcher(entries.group(1));
            while (programme.find()) {
                int vote = OfacSources.vote(programme.group(1));
                outside |= vote > 0;
                inside |= vote < 0;
            }
            votes += outside ? 1 : inside ? -1 : 0;
        }
        if (votes == 0) {
            return head.name().toLowerCase(Locale.ROOT).contains("cons")
                    ? OfacSources.CONSOLIDATED
                    : OfacSources.SDN;
        }
        return votes > 0 ? OfacSources.CONSOLIDATED : OfacSources.SDN;
    }

    /// A date of which the pieces are numbers; null where there is no such day.
    static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
