package org.weir.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.weir.base.Fault;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;

/// The instruments that an office adds to those that Weir comes with: files in a folder, one for
/// each edition.
public final class FolderInstruments {
    /// Files in the folder; more are a fault.
    public static final int MAX_FILES = 500;

    private final Path folder;

    /// In this folder, which need not exist.
    public FolderInstruments(Path folder) {
        this.folder = folder;
    }

    /// The files, by name.
    ///
    /// @throws Fault if the folder cannot be read or holds too many
    public List<InstrumentLibrary.Source> sources() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<InstrumentLibrary.Source> sources =
                    files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                            .sorted()
                            .<InstrumentLibrary.Source>map(InstrumentFile::new)
                            .toList();
            if (sources.size() > MAX_FILES) {
                throw Fault.limit(
                        "%s holds more than the limit of %d instrument files."
                                .formatted(folder, MAX_FILES));
            }
            return sources;
        } catch (IOException e) {
            throw Fault.external("%s cannot be read.".formatted(folder), e);
        }
    }

    /// Puts an edition's file in the folder, in place of one of the same instrument and day.
    ///
    /// @param bytes the file, which has been found sound
    /// @return where it lies now
    /// @throws Fault if it cannot be written; nothing is changed then
    public Path put(Edition edition, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            try (NewFile file = new NewFile(folder, UnaryOperator.identity())) {
                file.stream().write(bytes);
                return file.commit("%s-%s.yaml".formatted(edition.instrument(), edition.date()));
            }
        } catch (IOException e) {
            throw Fault.external("%s cannot be written.".formatted(folder), e);
        }
    }

    private record InstrumentFile(Path path) implements InstrumentLibrary.Source {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
