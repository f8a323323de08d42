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

/// OFAC's Advanced XML (`SDN_ADVANCED.XML`, `CONS_ADVANCED.XML`): root `Sanctions`, a use of the
/// United Nations' sanctions schema 1.0.
///
/// The two lists are told apart by the programmes among the reference values. Layout:
/// <https://ofac.treasury.gov/sdn-list/sanctions-list-data-formats-and-data-schemas>.
public final class OfacAdvancedFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ofac-advanced-xml";

    private static final Pattern ISSUED =
            Pattern.compile(
                    "(?s)<DateOfIssue[^>]*>.{0,99}?<Year>(\\d{4})</Year>.{0,99}?<Month>(\\d{1,2})</Month>"
                            + ".{0,99}?<Day>(\\d{1,2})</Day>");
    private static final Pattern PROGRAMME = Pattern.compile("<SanctionsProgram [^>]*>([^<]+)<");

    /// Makes the format.
    public OfacAdvancedFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String root = head.xmlRoot();
        if (!root.matches("(?s)<(\\w+:)?Sanctions[\\s>].*")) {
            return Optional.empty();
        }
        return Optional.of(
                new Recognition(ID, source(head), Recognition.Role.COMPLETE, issued(head)));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                new AdvancedReader(xml, file.file().name(), sink, limits).read();
            }
        }
    }

    private static @Nullable LocalDate issued(FileHead head) {
        Matcher issued = ISSUED.matcher(head.text());
        try {
            return issued.find()
                    ? LocalDate.of(
                            Integer.parseInt(issued.group(1)),
                            Integer.parseInt(issued.group(2)),
                            Integer.parseInt(issued.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String source(FileHead head) {
        int votes = 0;
        Matcher programme = PROGRAMME.matcher(head.text());
        while (programme.find()) {
            if (!programme.group(1).strip().equals("Unknown")) {
                votes += OfacSources.vote(programme.group(1));
            }
        }
        if (votes == 0) {
            return head.name().toLowerCase(Locale.ROOT).contains("cons")
                    ? OfacSources.CONSOLIDATED
                    : OfacSources.SDN;
        }
        return votes > 0 ? OfacSources.CONSOLIDATED : OfacSources.SDN;
    }
}
