package org.weir.lists.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Assumptions;
import org.weir.base.Fault;
import org.weir.lists.Listing;

/// What a format made of a file: for tests.
///
/// @param recognition what it recognised
/// @param listings what it read, in order
/// @param problems what it reported
/// @param dates the list dates that it gave
public record FormatRun(
        Recognition recognition,
        List<Listing> listings,
        List<Problem> problems,
        List<LocalDate> dates) {
    /// Reads a file of the shared lists; the test is skipped where they are not there.
    public static FormatRun ofShared(ListFormat format, String path) throws IOException {
        Path file =
                Path.of(System.getProperty("weir.shared", "none")).resolve("lists").resolve(path);
        Assumptions.assumeTrue(
                Files.exists(file), () -> "the shared list " + path + " is not here");
        return of(format, new DiskFile(file));
    }

    /// Reads a fixture under `src/test/resources/lists`.
    public static FormatRun ofFixture(ListFormat format, String path) throws IOException {
        return of(format, fixture(path));
    }

    /// A fixture under `src/test/resources/lists`.
    public static BytesFile fixture(String path) throws IOException {
        try (InputStream in = FormatRun.class.getResourceAsStream("/lists/" + path)) {
            if (in == null) {
                throw new NoSuchElementException("no fixture " + path);
            }
            return new BytesFile(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
        }
    }

    /// Recognises and reads a file with the default limits.
    public static FormatRun of(ListFormat format, PublishedFile file) throws IOException {
        return of(format, file, ReadLimits.DEFAULT);
    }

    /// Recognises and reads a file.
    public static FormatRun of(ListFormat format, PublishedFile file, ReadLimits limits)
            throws IOException {
        Recognition recognition = format.recognise(head(file)).orElseThrow();
        Collector collector = new Collector();
        format.read(List.of(new RecognisedFile(file, recognition)), collector, limits);
        return new FormatRun(recognition, collector.listings, collector.problems, collector.dates);
    }

    /// What fuzzing calls: a hostile file may only end in listings, problems or a fault.
    public static void fuzz(ListFormat format, byte[] bytes) {
        BytesFile file = new BytesFile("fuzzed", bytes);
        ReadLimits limits = new ReadLimits(1 << 22, 200, 10, 10_000, 500, 1 << 16, 32, 1_000);
        try {
            Recognition recognition =
                    format.recognise(head(file))
                            .orElse(
                                    new Recognition(
                                            "fuzzed", "fuzzed", Recognition.Role.COMPLETE, null));
            format.read(List.of(new RecognisedFile(file, recognition)), new Collector(), limits);
        } catch (Fault | IOException e) {
            // what a broken file is meant to end in
        }
    }

    /// The head of a file.
    public static FileHead head(PublishedFile file) throws IOException {
        try (InputStream in = file.open()) {
            return FileHead.of(file.name(), in.readNBytes(FileHead.MAX_BYTES));
        }
    }

    /// A head with this text.
    public static FileHead head(String text) {
        return FileHead.of("test", text.getBytes(StandardCharsets.UTF_8));
    }

    /// The listing with this reference.
    public Listing listing(String reference) {
        return listings.stream()
                .filter(listing -> listing.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /// A listing's names as `KIND text`.
    public List<String> names(String reference) {
        return listing(reference).names().stream()
                .map(name -> name.kind() + " " + name.text())
                .toList();
    }

    /// A listing's identifiers as `KIND value country`.
    public List<String> identifiers(String reference) {
        return listing(reference).identifiers().stream()
                .map(id -> id.kind() + " " + id.value() + " " + id.country())
                .toList();
    }

    /// A listing's dates of birth.
    public List<String> birthDates(String reference) {
        return listing(reference).birthDates().stream().map(Object::toString).toList();
    }

    /// A listing's addresses as `text | country`.
    public List<String> addresses(String reference) {
        return listing(reference).addresses().stream()
                .map(address -> address.text() + " | " + address.country())
                .toList();
    }

    /// A listing's details as `label: value`.
    public List<String> details(String reference) {
        return listing(reference).details().stream()
                .map(detail -> detail.label() + ": " + detail.value())
                .toList();
    }

    /// The sum of a count over all listings.
    public int count(java.util.function.ToIntFunction<Listing> size) {
        return listings.stream().mapToInt(size).sum();
    }

    private static final class Collector implements ListingSink {
        private final List<Listing> listings = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<LocalDate> dates = new ArrayList<>();

        @Override
        public void listing(Listing listing) {
            listings.add(listing);
        }

        @Override
        public void listDate(LocalDate date) {
            dates.add(date);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }

    private record DiskFile(Path path) implements PublishedFile {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path));
        }
    }
}
