package org.weir.cli.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.weir.base.Fault;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;

/// The files that somebody means who names files and folders: of a folder all files below it that
/// are not hidden.
///
/// @param files the files, by path
/// @param problems what could not be looked into
public record PublishedPaths(List<PublishedFile> files, List<Problem> problems) {
    /// How many files may lie in what is named.
    public static final int MAX_FILES = 10_000;

    /// How deep folders may lie in one another.
    public static final int MAX_DEPTH = 32;

    /// Copies the lists.
    public PublishedPaths {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// Finds the files.
    ///
    /// @throws Fault if a path is not there, or there are too many files
    public static PublishedPaths find(List<Path> paths) {
        Finder finder = new Finder(Set.copyOf(paths));
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Fault.external("There is no file or folder %s.".formatted(path));
            }
            try {
                Files.walkFileTree(
                        path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, finder);
            } catch (IOException e) {
                throw Fault.external("%s cannot be looked into.".formatted(path), e);
            }
        }
        finder.files.sort(Comparator.comparing(PublishedFile::name));
        return new PublishedPaths(finder.files, finder.problems);
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Set<Path> named;
        private final List<PublishedFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        /// @param named what was named is looked at even where it is hidden
        Finder(Set<Path> named) {
            this.named = named;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                if (files.size() >= MAX_FILES) {
                    throw Fault.limit(
                            "There are more than %,d files; name the folder of the lists alone."
                                    .formatted(MAX_FILES));
                }
                files.add(
                        new FileOnDisk(
                                file,
                                file.toString(),
                                attributes.lastModifiedTime().toInstant(),
                                named.contains(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException exception) {
            problems.add(new Problem(file.toString(), 0, null, "it cannot be read; passed over."));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return !named.contains(path) && String.valueOf(path.getFileName()).startsWith(".");
        }
    }

    /// A file on disk.
    ///
    /// @param path where it lies
    /// @param name what messages call it
    /// @param modified when it was last changed
    /// @param named whether this very file is meant
    record FileOnDisk(Path path, String name, Instant modified, boolean named)
            implements PublishedFile {
        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path), 64 << 10);
        }
    }
}
