package org.weir.store;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weir.base.Fault;
import org.weir.lists.StoredEdition;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.SnapshotId;
import org.weir.lists.codec.SnapshotReader;

/// The folder that a [FolderListStore] keeps its files in.
///
/// ```
/// register                                        which editions there are, which are in force
/// lock                                            who writes
/// snapshots/un-sc/2026-02-27-0123456789ab-89abcdef.snapshot
/// derived/index-1-0123456789abcdef.derived        what was made from the snapshots in force
/// ```
///
/// Snapshot files are named by what is in them and never written again; the register is put in place
/// after the files that it names. So whoever reads the register finds the files, and a kill at any
/// moment leaves the last register with its files.
///
/// @param root the folder; need not exist for reading
/// @param clock the time
/// @param keep how many editions of a source are kept; 0 for all
/// @param wrap comes between a file and what is written to it, in tests
record StoreFolder(Path root, Clock clock, int keep, UnaryOperator<OutputStream> wrap) {
    private static final String REGISTER = "register";
    private static final String SUFFIX = ".snapshot";

    Path lockFile() {
        return root.resolve("lock");
    }

    Path derived() {
        return root.resolve("derived");
    }

    private Path snapshots() {
        return root.resolve("snapshots");
    }

    /// Creates the folder where it is missing, for this user alone: an authority's own list may be
    /// confidential. Whoever wants to share it creates it beforehand.
    void create() throws IOException {
        if (!Files.isDirectory(root)) {
            boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(
                    root,
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rwx------"))
                            }
                            : new FileAttribute<?>[0]);
        }
        Files.createDirectories(snapshots());
        Files.createDirectories(derived());
    }

    /// The register; empty where nothing was ever stored.
    Register register() {
        Path file = root.resolve(REGISTER);
        try {
            return RegisterText.read(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            return madeAnew();
        } catch (IOException e) {
            throw StoreFault.reading(file, e);
        }
    }

    /// Puts a register in place.
    void write(Register register) throws IOException {
        try (NewFile file = new NewFile(root, wrap)) {
            file.stream()
                    .write(
                            RegisterText.write(register)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            file.commit(REGISTER);
        }
    }

    /// Where the snapshot `id` goes.
    Path folderOf(SnapshotId id) {
        return snapshots().resolve(safe(id.source()));
    }

    /// What the file of snapshot `id` is called.
    ///
    /// @param hash of the file's bytes: the same edition read by a better reader is another file
    static String fileName(SnapshotId id, String hash) {
        String content = safe(id.contentHash());
        return id.listDate()
                + "-"
                + content.substring(0, Math.min(12, content.length()))
                + "-"
                + hash.substring(0, 8)
                + SUFFIX;
    }

    /// A file's path as the register has it.
    String inRegister(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// Opens a snapshot.
    ///
    /// @throws NoSuchFileException if its file is not there
    /// @throws Fault if it cannot be read or is damaged
    ListSnapshot open(Register.Entry entry) throws NoSuchFileException {
        Path file = root.resolve(entry.file());
        ListSnapshot snapshot = open(file);
        if (!snapshot.id().equals(entry.id())) {
            throw Fault.external(
                    "%s holds %s and not %s; import the list again."
                            .formatted(file, snapshot.id(), entry.id()));
        }
        return snapshot;
    }

    private static ListSnapshot open(Path file) throws NoSuchFileException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return SnapshotReader.open(map(channel), file.toString());
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw StoreFault.reading(file, e);
        }
    }

    /// Maps a file into memory for as long as somebody holds on to it. (The older `map`, which gives a
    /// buffer, calls a constructor by reflection, which takes 50 ms in a fresh Java machine.)
    static MemorySegment map(FileChannel channel) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }

    /// Deletes what a killed process has left, and snapshots that the register does not name.
    void clean(Register register) {
        Set<Path> named =
                register.editions().stream()
                        .map(entry -> root.resolve(entry.file()))
                        .collect(Collectors.toSet());
        List<Path> files = new ArrayList<>(filesIn(root));
        files.removeIf(file -> !file.getFileName().toString().startsWith(NewFile.PREFIX));
        for (Path file : snapshotFiles()) {
            if (!named.contains(file)) {
                files.add(file);
            }
        }
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Harmless; the next who writes tries again.
            }
        }
    }

    /// The register as the snapshots tell it that are there, the latest of each source in force.
    private Register madeAnew() {
        Register register = Register.EMPTY;
        List<Register.Entry> found = new ArrayList<>();
        for (Path file : snapshotFiles()) {
            try {
                if (file.toString().endsWith(SUFFIX)) {
                    ListSnapshot snapshot = open(file);
                    SnapshotReader.check(snapshot);
                    found.add(entry(file, snapshot));
                }
            } catch (IOException | Fault e) {
                // Damaged, or gone meanwhile: it cannot be in force.
            }
        }
        found.sort(
                Comparator.comparing((Register.Entry entry) -> entry.id().listDate())
                        .thenComparing(entry -> entry.edition().storedAt()));
        for (Register.Entry entry : found) {
            register = register.with(entry);
        }
        return register;
    }

    private Register.Entry entry(Path file, ListSnapshot snapshot) throws IOException {
        return new Register.Entry(
                new StoredEdition(
                        snapshot.id(),
                        snapshot.format(),
                        snapshot.files(),
                        snapshot.size(),
                        names(snapshot),
                        Files.getLastModifiedTime(file).toInstant(),
                        null,
                        true,
                        Files.size(file)),
                inRegister(file));
    }

    /// How many names a snapshot's listings have together.
    static int names(ListSnapshot snapshot) {
        int names = 0;
        for (Listing listing : snapshot.listings()) {
            names += listing.names().size();
        }
        return names;
    }

    private List<Path> snapshotFiles() {
        List<Path> files = new ArrayList<>();
        for (Path folder : entriesOf(snapshots())) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(filesIn(folder));
            }
        }
        return files;
    }

    static List<Path> filesIn(Path folder) {
        return entriesOf(folder).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static List<Path> entriesOf(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw StoreFault.reading(folder, e);
        }
    }

    /// A source's name as a folder's: it may come from a list's mapping file.
    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
