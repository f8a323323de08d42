package org.weir.bench.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weir.lists.Listing;
import org.weir.lists.ofac.OfacLegacyFormat;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;

/// The parties of the published lists that may be counted and mined, see [FittingSplit].
final class ListedParties {
    private static final List<ListFormat> FORMATS = List.of(new OfacLegacyFormat());

    private ListedParties() {}

    /// The fitting parties of the lists in some folders, each folder one edition.
    static List<Listing> fitting(Path lists, String... folders) throws IOException {
        List<Listing> parties = new ArrayList<>();
        for (String folder : folders) {
            for (ListFormat format : FORMATS) {
                List<RecognisedFile> files = recognised(lists.resolve(folder), format);
                if (files.isEmpty()) {
                    continue;
                }
                String source = files.getFirst().recognition().source();
                int before = parties.size();
                format.read(files, new Fitting(source, parties), ReadLimits.DEFAULT);
                System.out.println(folder + ": " + (parties.size() - before) + " fitting parties");
                break;
            }
        }
        return parties;
    }

    private static List<RecognisedFile> recognised(Path folder, ListFormat format)
            throws IOException {
        List<RecognisedFile> found = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] head;
                try (InputStream in = Files.newInputStream(file)) {
                    head = in.readNBytes(FileHead.MAX_BYTES);
                }
                Optional<Recognition> recognition =
                        format.recognise(FileHead.of(file.getFileName().toString(), head));
                recognition.ifPresent(
                        each -> found.add(new RecognisedFile(new LocalFile(file), each)));
            }
        }
        return found;
    }

    private record Fitting(String source, List<Listing> parties) implements ListingSink {
        @Override
        public void listing(Listing listing) {
            if (FittingSplit.holds(source, listing.reference())) {
                parties.add(listing);
            }
        }

        @Override
        public void listDate(LocalDate date) {}

        @Override
        public void problem(Problem problem) {}
    }

    private record LocalFile(Path path) implements PublishedFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Instant modified() {
            try {
                return Files.getLastModifiedTime(path).toInstant();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path));
        }
    }
}
