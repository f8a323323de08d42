package org.weir.lists.published;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.SnapshotId;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;

/// Reads one edition into a snapshot, holds it to the limits, and merges records that bear the same
/// reference.
final class EditionReader {
    /// The share of records, in percent, that may be lost before the whole list is refused.
    static final int MAX_LOST_PERCENT = 10;

    /// So few lost records never make a list be refused.
    static final int FEW_LOST = 10;

    private final Edition edition;
    private final ListFormat format;
    private final ReadLimits limits;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable ListSnapshot snapshot;
    private @Nullable Fault fault;

    EditionReader(Edition edition, ListFormat format, ReadLimits limits) {
        this.edition = edition;
        this.format = format;
        this.limits = limits;
    }

    Edition edition() {
        return edition;
    }

    List<Problem> problems() {
        return problems;
    }

    /// The snapshot; null if it could not be read.
    @Nullable ListSnapshot snapshot() {
        return snapshot;
    }

    /// Why it could not be read; null if it could.
    @Nullable Fault fault() {
        return fault;
    }

    /// Reads the edition; whatever goes wrong is kept in [#fault].
    void read() {
        try {
            Sink sink = new Sink();
            format.read(edition.files(), sink, limits);
            if (sink.listings.isEmpty() && sink.lost < FEW_LOST) {
                throw Fault.external(
                        "%s: the list has no entry.".formatted(edition.fileNames().getFirst()));
            }
            sink.checkLost();
            LocalDate date = sink.date == null ? edition.date() : sink.date;
            snapshot =
                    ListSnapshot.of(
                            new SnapshotId(edition.source(), date, contentHash()),
                            edition.format(),
                            edition.fileNames(),
                            sink.listings);
        } catch (Fault e) {
            fault = e;
        } catch (IOException e) {
            fault =
                    Fault.external(
                            "%s cannot be read: %s"
                                    .formatted(
                                            String.join(", ", edition.fileNames()), e.getMessage()),
                            e);
        } catch (RuntimeException e) {
            fault =
                    Fault.internal(
                            "%s could not be read because of a defect of Weir (%s)."
                                    .formatted(
                                            String.join(", ", edition.fileNames()),
                                            e.getClass().getSimpleName()),
                            e);
        }
    }

    /// SHA-256 of the decompressed bytes of the files, one after the other.
    private String contentHash() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        byte[] buffer = new byte[64 << 10];
        for (RecognisedFile file : edition.files()) {
            try (InputStream in = file.file().open()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class Sink implements ListingSink {
        final List<Listing> listings = new ArrayList<>();
        final Map<String, Integer> positions = new HashMap<>();
        @Nullable LocalDate date;
        int lost;
        @Nullable Problem firstLost;

        @Override
        public void listing(Listing listing) {
            checkNames(listing);
            Integer before = positions.putIfAbsent(listing.reference(), listings.size());
            if (before != null) {
                problem(
                        new Problem(
                                edition.fileNames().getFirst(),
                                0,
                                "reference",
                                "entry %s is there more than once; merged into one."
                                        .formatted(listing.reference())));
                Listing merged = MergedListing.of(listings.get(before), listing);
                checkNames(merged);
                listings.set(before, merged);
                return;
            }
            if (listings.size() >= limits.maxListings()) {
                throw Fault.limit(
                        "%s has more entries than the limit maxListings of %,d."
                                .formatted(edition.fileNames().getFirst(), limits.maxListings()));
            }
            listings.add(listing);
        }

        private void checkNames(Listing listing) {
            if (listing.names().size() > limits.maxNamesPerListing()) {
                throw Fault.limit(
                        "%s: entry %s has more names than the limit maxNamesPerListing of %,d."
                                .formatted(
                                        edition.fileNames().getFirst(),
                                        listing.reference(),
                                        limits.maxNamesPerListing()));
            }
        }

        @Override
        public void listDate(LocalDate listDate) {
            date = listDate;
        }

        @Override
        public void passedOver(Problem problem) {
            lost++;
            firstLost = firstLost == null ? problem : firstLost;
            problem(problem);
        }

        /// A list of which much could not be read has another layout than Weir knows, or is
        /// damaged.
        void checkLost() {
            int records = lost + listings.size();
            if (lost >= FEW_LOST && 100L * lost > (long) MAX_LOST_PERCENT * records) {
                throw Fault.external(
                        "%,d of its %,d records could not be read, so nothing of it is taken: the layout of this list has changed, or the file is damaged. The first one: %s"
                                .formatted(lost, records, firstLost));
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
            if (problems.size() > limits.maxProblems()) {
                throw Fault.limit(
                        "%s has more than %,d problems (limit maxProblems); given up as not being %s. The last one: %s"
                                .formatted(
                                        edition.fileNames().getFirst(),
                                        limits.maxProblems(),
                                        edition.format(),
                                        problem));
            }
        }
    }
}
