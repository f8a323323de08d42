package org.weir.lists.ftm;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weir.base.DayOrder;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.reading.CsvLines;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;

/// FollowTheMoney entities as JSON lines: `entities.ftm.json` of OpenSanctions and of whoever uses
/// its tools, nested exports too. The list is the data set that the entities name; several are the
/// source `opensanctions`. The reference is the entity's id.
///
/// The file is read twice: first for what stands beside the parties (sanctions, documents,
/// addresses, ownership and other links), then for the parties. The list's date is the newest
/// `last_seen`.
///
/// Layout: <https://www.opensanctions.org/docs/entities/>, <https://followthemoney.tech/>.
public final class FtmEntitiesFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ftm-json";

    /// The source where a file holds more than one data set.
    public static final String COLLECTION = "opensanctions";

    private static final int LINES_LOOKED_AT = 20;

    /// Makes the format.
    public FtmEntitiesFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        if (!head.text().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        FtmJson json = new FtmJson(ReadLimits.DEFAULT);
        TreeSet<String> datasets = new TreeSet<>();
        LocalDate date = null;
        boolean found = false;
        List<String> lines = head.text().lines().limit(LINES_LOOKED_AT).toList();
        for (String line : lines) {
            try {
                FtmEntity entity = json.read(line);
                if (!entity.properties().isEmpty()) {
                    found = true;
                    datasets.addAll(entity.datasets());
                    date = later(date, entity.lastSeen());
                }
            } catch (FtmJson.NotAnEntity e) {
                // A line that the head cuts off, or a bad one: the others decide.
            }
        }
        if (!found && !looksLikeEntity(lines.isEmpty() ? "" : lines.getFirst())) {
            return Optional.empty();
        }
        String source = datasets.size() == 1 ? datasets.first() : COLLECTION;
        return Optional.of(new Recognition(ID, source, Recognition.Role.COMPLETE, date));
    }

    /// A first line that is longer than the head.
    private static boolean looksLikeEntity(String line) {
        return line.length() >= FileHead.MAX_BYTES / 4
                && line.contains("\"schema\"")
                && line.contains("\"properties\"");
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile recognised : files) {
            String file = recognised.file().name();
            FtmRelations relations = new FtmRelations(file, limits);
            Pass gather =
                    new Pass(limits) {
                        @Override
                        void take(FtmEntity entity, long line) {
                            if (!FtmRelations.isParty(entity) || !entity.isListed()) {
                                relations.add(entity);
                            }
                        }
                    };
            gather.run(recognised, problem -> {});
            if (gather.date != null) {
                sink.listDate(gather.date);
            }
            FtmListing listings = new FtmListing();
            Pass parties =
                    new Pass(limits) {
                        @Override
                        void take(FtmEntity entity, long line) {
                            if (FtmRelations.isParty(entity) && entity.isListed()) {
                                sink.listing(listings.of(entity, relations), file, line);
                            }
                        }
                    };
            parties.run(recognised, sink::problem);
        }
    }

    static @Nullable LocalDate later(@Nullable LocalDate known, @Nullable String seen) {
        LocalDate day =
                seen == null
                        ? null
                        : PartialDates.parse(seen, DayOrder.DAY_FIRST)
                                .filter(PartialDate::isDay)
                                .map(PartialDate::earliest)
                                .orElse(null);
        if (known == null || day == null) {
            return known == null ? day : known;
        }
        return day.isAfter(known) ? day : known;
    }

    /// One reading of a file.
    private abstract static class Pass {
        private final ReadLimits limits;
        private final FtmJson json;
        @Nullable LocalDate date;

        Pass(ReadLimits limits) {
            this.limits = limits;
            this.json = new FtmJson(limits);
        }

        abstract void take(FtmEntity entity, long line);

        void run(RecognisedFile recognised, java.util.function.Consumer<Problem> problems)
                throws IOException {
            String file = recognised.file().name();
            try (CsvLines lines = CsvLines.open(recognised.file(), limits, problems)) {
                for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
                    if (line.text().isBlank()) {
                        continue;
                    }
                    try {
                        FtmEntity entity = json.read(line.text());
                        date = later(date, entity.lastSeen());
                        take(entity, line.number());
                    } catch (FtmJson.NotAnEntity e) {
                        if (!line.ended()) {
                            throw Fault.external(
                                    "%s:%d: the file ends in the middle of this line, so it was cut short; fetch it again."
                                            .formatted(file, line.number()));
                        }
                        problems.accept(
                                new Problem(
                                        file,
                                        line.number(),
                                        null,
                                        e.reason() + "; line passed over."));
                    }
                }
            }
        }
    }
}
