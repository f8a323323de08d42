package org.weir.lists.published;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

/// Unpacks files: plain, gzip or zip, told by their first bytes and never by their name. Nothing is
/// written anywhere. A gzip inside a zip is unpacked; a zip inside anything is refused.
public final class Containers {
    /// Files of a zip up to this size are held in memory, so that the zip is not read again for
    /// each.
    static final int MAX_HELD_FILE_BYTES = 16 << 20;

    /// All files of a zip together that are held in memory.
    static final int MAX_HELD_BYTES = 64 << 20;

    private static final int MAX_NAME_CHARS = 1_000;

    private final ReadLimits limits;

    /// Unpacks within these limits.
    public Containers(ReadLimits limits) {
        this.limits = limits;
    }

    /// What a file holds: the file itself if it is plain, its content if it is a gzip, the files in
    /// it if it is a zip (named `lists.zip!sdn.csv`); nothing if it is an office document.
    ///
    /// @param file a file as it lies, whose `open` gives the packed bytes
    /// @throws IOException if it cannot be read
    /// @throws Fault if it is damaged, incomplete, nested, has names that lead out of it, or
    ///   reaches a limit
    public List<PublishedFile> unpack(PublishedFile file) throws IOException {
        return switch (kind(file)) {
            case PLAIN -> List.of(file);
            case GZIP -> List.of(plain(new Unzipped(file, limits)));
            case ZIP -> unzip(file);
        };
    }

    private enum Kind {
        PLAIN,
        GZIP,
        ZIP
    }

    private static Kind kind(PublishedFile file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(4);
        }
        if (start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
            return Kind.GZIP;
        }
        boolean zip =
                start.length == 4
                        && start[0] == 'P'
                        && start[1] == 'K'
                        && (start[2] == 3 || start[2] == 5 || start[2] == 7);
        return zip ? Kind.ZIP : Kind.PLAIN;
    }

    private static PublishedFile plain(PublishedFile file) throws IOException {
        if (kind(file) != Kind.PLAIN) {
            throw Fault.external(
                    file.name() + ": a compressed file in a compressed file; unpack it once.");
        }
        return file;
    }

    private List<PublishedFile> unzip(PublishedFile file) throws IOException {
        List<PublishedFile> files = new ArrayList<>();
        int held = 0;
        try (CountingStream counting = new CountingStream(file.open());
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(counting))) {
            int number = 0;
            for (ZipEntry entry = next(zip, file);
                    entry != null;
                    entry = next(zip, file), number++) {
                if (number >= limits.maxZipEntries()) {
                    throw Fault.limit(
                            "%s has more files than the limit maxZipEntries of %,d."
                                    .formatted(file.name(), limits.maxZipEntries()));
                }
                String name = checkedName(file, entry);
                if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
                    return List.of();
                }
                if (entry.isDirectory() || isHidden(name)) {
                    continue;
                }
                long before = counting.count();
                InputStream guarded =
                        new GuardedStream(
                                zip,
                                file.name() + "!" + name,
                                limits,
                                () -> counting.count() - before + 8192);
                byte[] bytes = guarded.readNBytes(MAX_HELD_FILE_BYTES + 1);
                boolean hold =
                        bytes.length <= MAX_HELD_FILE_BYTES
                                && held + bytes.length <= MAX_HELD_BYTES;
                held += hold ? bytes.length : 0;
                PublishedFile inside =
                        new ZippedFile(
                                file, name, number, modified(entry, file), hold ? bytes : null);
                files.add(
                        kind(inside) == Kind.GZIP
                                ? plain(new Unzipped(inside, limits))
                                : plain(inside));
            }
        }
        if (files.isEmpty()) {
            throw Fault.external(file.name() + ": the zip has no file in it, or is incomplete.");
        }
        return files;
    }

    private static @Nullable ZipEntry next(ZipInputStream zip, PublishedFile file)
            throws IOException {
        try {
            return zip.getNextEntry();
        } catch (EOFException e) {
            throw Fault.external(
                    file.name() + ": the zip ends too early; it is incomplete, fetch it again.", e);
        } catch (ZipException | IllegalArgumentException e) {
            throw Fault.external(
                    "%s: the zip cannot be read (%s).".formatted(file.name(), e.getMessage()), e);
        }
    }

    private static String checkedName(PublishedFile file, ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        boolean leadsOut =
                name.startsWith("/")
                        || name.matches("^[A-Za-z]:.*")
                        || List.of(name.split("/")).contains("..");
        boolean readable =
                !name.isBlank()
                        && name.length() <= MAX_NAME_CHARS
                        && name.chars().noneMatch(Character::isISOControl);
        if (leadsOut || !readable) {
            throw Fault.external(
                    file.name()
                            + ": the zip has a file whose name leads out of it or cannot be"
                            + " shown; the whole zip is refused.");
        }
        return name;
    }

    private static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".");
    }

    private static Instant modified(ZipEntry entry, PublishedFile file) {
        return entry.getLastModifiedTime() == null
                ? file.modified()
                : entry.getLastModifiedTime().toInstant();
    }

    /// The content of a gzip; it keeps the gzip's name.
    private record Unzipped(PublishedFile packed, ReadLimits limits) implements PublishedFile {
        @Override
        public String name() {
            return packed.name();
        }

        @Override
        public Instant modified() {
            return packed.modified();
        }

        @Override
        public boolean named() {
            return packed.named();
        }

        @Override
        public InputStream open() throws IOException {
            CountingStream counting = new CountingStream(packed.open());
            try {
                return new GuardedStream(
                        new GZIPInputStream(counting, 16 << 10),
                        packed.name(),
                        limits,
                        counting::count);
            } catch (EOFException | ZipException e) {
                counting.close();
                throw Fault.external(
                        packed.name() + ": the compressed file is damaged or incomplete.", e);
            }
        }
    }

    /// One file in a zip.
    private final class ZippedFile implements PublishedFile {
        private final PublishedFile zip;
        private final String name;
        private final int number;
        private final Instant modified;
        private final byte @Nullable [] held;

        ZippedFile(
                PublishedFile zip,
                String name,
                int number,
                Instant modified,
                byte @Nullable [] held) {
            this.zip = zip;
            this.name = zip.name() + "!" + name;
            this.number = number;
            this.modified = modified;
            this.held = held;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean named() {
            return zip.named();
        }

        @Override
        public Instant modified() {
            return modified;
        }

        @Override
        public InputStream open() throws IOException {
            if (held != null) {
                return new ByteArrayInputStream(held);
            }
            CountingStream counting = new CountingStream(zip.open());
            ZipInputStream in = new ZipInputStream(new BufferedInputStream(counting));
            for (int i = 0; i <= number; i++) {
                if (next(in, zip) == null) {
                    in.close();
                    throw Fault.external(name + ": the zip has changed while it was read.");
                }
            }
            long before = counting.count();
            return new GuardedStream(in, name, limits, () -> counting.count() - before + 8192);
        }
    }
}
