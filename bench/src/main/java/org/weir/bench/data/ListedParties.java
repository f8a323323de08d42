package org.weir.bench.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.published.ReadLists;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

/// The parties of the published lists that may be counted and mined, see [FittingSplit].
final class ListedParties {
    private ListedParties() {}

    /// The fitting parties of the lists below some folders, the newest edition of each.
    static List<Listing> fitting(Path lists, String... folders) throws IOException {
        List<PublishedFile> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> paths = Files.walk(lists.resolve(folder))) {
                paths.filter(Files::isRegularFile).sorted().map(LocalFile::new).forEach(files::add);
            }
        }
        ReadLists read = new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT).read(files);
        for (ReadLists.Failed failed : read.failed()) {
            throw failed.fault();
        }
        List<Listing> parties = new ArrayList<>();
        for (ListSnapshot snapshot : read.snapshots()) {
            String source = snapshot.id().source();
            int before = parties.size();
            for (Listing listing : snapshot.listings()) {
                if (FittingSplit.holds(source, listing.reference()) && !isCopy(source, listing)) {
                    parties.add(listing);
                }
            }
            System.out.println(source + ": " + (parties.size() - before) + " fitting parties");
        }
        return parties;
    }

    /// The Consolidated Screening List repeats OFAC's, whose own parties are held out by their own
    /// references.
    private static boolean isCopy(String source, Listing listing) {
        return source.contains("csl")
                && listing.programmes().stream().anyMatch(each -> each.contains("SDN"));
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
