package org.weir.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.weir.lists.Listing;

/// What a reader hands over, kept for tests to look at.
public final class CollectedListings implements ListingSink {
    public final List<Listing> listings = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public @Nullable LocalDate listDate;

    /// Recognises the files and reads them as one edition.
    public static CollectedListings read(ListFormat format, List<PublishedFile> files)
            throws IOException {
        return read(format, files, ReadLimits.DEFAULT);
    }

    /// Recognises the files and reads them as one edition, held to limits.
    public static CollectedListings read(
            ListFormat format, List<PublishedFile> files, ReadLimits limits) throws IOException {
        CollectedListings result = new CollectedListings();
        List<RecognisedFile> recognised = new ArrayList<>();
        for (PublishedFile file : files) {
            recognised.add(new RecognisedFile(file, format.recognise(head(file)).orElseThrow()));
        }
        format.read(recognised, result, limits);
        return result;
    }

    /// The head by which a file is recognised.
    public static FileHead head(PublishedFile file) throws IOException {
        try (InputStream in = file.open()) {
            return FileHead.of(file.name(), in.readNBytes(FileHead.MAX_BYTES));
        }
    }

    /// A file on the disk.
    public static PublishedFile file(Path path) {
        return new PublishedFile() {
            @Override
            public String name() {
                return path.getFileName().toString();
            }

            @Override
            public Instant modified() {
                return Instant.EPOCH;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }

    /// A fixture below `src/test/resources/lists`.
    public static PublishedFile fixture(String path) throws IOException {
        try (InputStream in = CollectedListings.class.getResourceAsStream("/lists/" + path)) {
            return new BytesFile(path, Objects.requireNonNull(in, path).readAllBytes());
        }
    }

    /// A published list among the shared data; the test is skipped where they are not there.
    public static PublishedFile shared(String path) {
        Path file = Path.of(System.getProperty("weir.shared", "/nowhere"), "lists", path);
        Assumptions.assumeTrue(
                Files.isReadable(file), () -> "the shared list " + path + " is not there");
        return file(file);
    }

    /// The listing with this reference.
    public Listing listing(String reference) {
        return Objects.requireNonNull(byReference().get(reference), reference);
    }

    /// The listings by their references.
    public Map<String, Listing> byReference() {
        Map<String, Listing> result = new LinkedHashMap<>();
        listings.forEach(listing -> result.put(listing.reference(), listing));
        return result;
    }

    @Override
    public void listing(Listing listing) {
        listings.add(listing);
    }

    @Override
    public void listDate(LocalDate date) {
        listDate = date;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
