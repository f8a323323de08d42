package org.weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.weir.base.Fault;
import org.weir.lists.reading.PublishedFile;

/// The files that lists may be in.
public final class ListFiles {
    /// Files looked at in all folders together.
    public static final int MAX_FILES = 10_000;

    /// Depth of folders.
    public static final int MAX_DEPTH = 16;

    private ListFiles() {}

    /// The files named, and those in the folders named, in the order of their paths. Hidden ones and
    /// files of documentation are passed over.
    ///
    /// @throws Fault of kind EXTERNAL if a path does not exist or cannot be read, of kind LIMIT if
    ///   there are too many
    public static List<PublishedFile> in(List<Path> paths) {
        List<PublishedFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Fault.external("there is no file or folder " + path + " to read lists from.");
            }
            try (Stream<Path> found =
                    Files.walk(path, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
                found.filter(file -> isList(path, file))
                        .sorted()
                        .limit(MAX_FILES + 1L)
                        .forEach(file -> files.add(new FileOnDisk(file)));
            } catch (IOException | UncheckedIOException e) {
                throw Fault.external("cannot read " + path + ": " + e.getMessage() + ".", e);
            }
            if (files.size() > MAX_FILES) {
                throw Fault.limit(
                        "there are more files in %s than the limit MAX_FILES of %,d; name the files or a smaller folder."
                                .formatted(path, MAX_FILES));
            }
        }
        return files;
    }

    /// A file that was named is always looked at; of a folder, what a person would take for data.
    private static boolean isList(Path named, Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (file.equals(named)) {
            return true;
        }
        for (Path piece : named.relativize(file)) {
            if (piece.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.getFileName().toString();
        return !name.endsWith(".md") && !name.equals("LICENSE");
    }

    private record FileOnDisk(Path path) implements PublishedFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Instant modified() {
            try {
                return Files.getLastModifiedTime(path).toInstant();
            } catch (IOException e) {
                return Instant.EPOCH;
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
