package org.weir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.Download;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.PutResult;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;
import org.weir.lists.codec.SnapshotReader;
import org.weir.lists.codec.SnapshotWriter;

/// Writes to a [StoreFolder] under its lock.
final class FolderListWriter implements ListWriter {
    private final StoreFolder folder;
    private final WriteLock lock;
    private Register register;

    private FolderListWriter(StoreFolder folder, WriteLock lock, Register register) {
        this.folder = folder;
        this.lock = lock;
        this.register = register;
    }

    /// Begins to write, and clears away what a killed process has left.
    ///
    /// @param lock held, and given up on closing
    static FolderListWriter begin(StoreFolder folder, WriteLock lock) {
        boolean begun = false;
        try {
            FolderListWriter writer = new FolderListWriter(folder, lock, folder.register());
            folder.clean(writer.register);
            begun = true;
            return writer;
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    @Override
    public PutResult put(ListSnapshot snapshot, ShrinkGuard guard) {
        SnapshotId id = snapshot.id();
        if (snapshot.size() == 0) {
            throw Fault.external(
                    "%s of %s has no entry: nothing was changed."
                            .formatted(id.source(), id.listDate()));
        }
        Optional<Register.Entry> known = register.find(id);
        Optional<Register.Entry> current = register.inForce(id.source());
        boolean takesForce = takesForce(id, known, current);
        if (takesForce && current.isPresent()) {
            StoredEdition inForce = current.get().edition();
            int names = StoreFolder.names(snapshot);
            if (!guard.lets(snapshot.size(), inForce.entries())
                    || !guard.lets(names, inForce.names())) {
                return new PutResult.Shrunken(id, snapshot.size(), names, inForce, guard);
            }
        }
        if (known.isEmpty() && current.isPresent() && isReissue(current.get(), snapshot)) {
            return new PutResult.Unchanged(current.get().edition());
        }
        try {
            Path target = folder.folderOf(id);
            Files.createDirectories(target);
            try (NewFile file = new NewFile(target, folder.wrap())) {
                SnapshotWriter.write(snapshot, file.stream());
                String name = StoreFolder.fileName(id, file.hash());
                String path = folder.inRegister(target.resolve(name));
                if (known.isPresent() && known.get().file().equals(path) && whole(known.get())) {
                    return inStore(known.get(), takesForce, current);
                }
                Register.Entry entry =
                        new Register.Entry(edition(snapshot, takesForce, file.size()), path);
                file.commit(name);
                commit(register.with(entry).pruned(id.source(), folder.keep()));
                return result(entry, takesForce, current);
            }
        } catch (IOException e) {
            folder.clean(register);
            throw StoreFault.writing(folder.root(), e);
        }
    }

    @Override
    public StoredEdition bringIntoForce(SnapshotId id) {
        Register.Entry entry = register.find(id).orElseThrow(() -> FolderListStore.notInStore(id));
        if (!entry.edition().inForce()) {
            open(entry);
            write(register.with(entry.chosenByHand()));
        }
        return entry.inForce(true).edition();
    }

    @Override
    public int remove(String source) {
        Register without = register.without(entry -> entry.id().source().equals(source));
        int removed = register.editions().size() - without.editions().size();
        if (removed > 0) {
            write(without);
        }
        return removed;
    }

    @Override
    public Optional<StoredEdition> inForce(SnapshotId id) {
        return register.find(id).map(Register.Entry::edition).filter(StoredEdition::inForce);
    }

    @Override
    public Optional<Download> download(String address) {
        return register.downloads().stream()
                .filter(download -> download.address().equals(address))
                .findFirst();
    }

    @Override
    public void note(Download download) {
        write(register.with(download));
    }

    @Override
    public void close() {
        lock.close();
    }

    private void write(Register next) {
        try {
            commit(next);
        } catch (IOException e) {
            throw StoreFault.writing(folder.root(), e);
        }
    }

    private void commit(Register next) throws IOException {
        folder.write(next);
        register = next;
        folder.clean(next);
        DerivedFiles.dropOthers(folder, DerivedFiles.key(next.inForce()));
    }

    private StoredEdition edition(ListSnapshot snapshot, boolean takesForce, long bytes) {
        StoredEdition.@Nullable ChangeCounts changes =
                register.before(snapshot.id()).map(entry -> changes(entry, snapshot)).orElse(null);
        return new StoredEdition(
                snapshot.id(),
                snapshot.format(),
                snapshot.files(),
                snapshot.size(),
                StoreFolder.names(snapshot),
                folder.clock().instant(),
                changes,
                takesForce,
                bytes);
    }

    private StoredEdition.@Nullable ChangeCounts changes(
            Register.Entry before, ListSnapshot after) {
        try {
            return StoredEdition.ChangeCounts.of(ListDelta.between(folder.open(before), after));
        } catch (NoSuchFileException | Fault e) {
            // What came before is damaged: all the more should the new edition be kept.
            return null;
        }
    }

    /// Whether it is the very content that is in force, under the date of another copy: a list that
    /// does not give its own date takes that of its file.
    private boolean isReissue(Register.Entry current, ListSnapshot snapshot) {
        StoredEdition.ChangeCounts none = new StoredEdition.ChangeCounts(0, 0, 0);
        return current.id().contentHash().equals(snapshot.id().contentHash())
                && current.edition().format().equals(snapshot.format())
                && none.equals(changes(current, snapshot));
    }

    /// An edition that is older than the one in force does not take its place; nor does one that
    /// was there before where a person has put another in force.
    private static boolean takesForce(
            SnapshotId id, Optional<Register.Entry> known, Optional<Register.Entry> current) {
        if (current.isEmpty() || known.isPresent() && known.get().edition().inForce()) {
            return true;
        }
        return !id.listDate().isBefore(current.get().id().listDate())
                && !(known.isPresent() && current.get().chosen());
    }

    private PutResult inStore(
            Register.Entry known, boolean takesForce, Optional<Register.Entry> current)
            throws IOException {
        if (known.edition().inForce()) {
            return new PutResult.Unchanged(known.edition());
        }
        if (takesForce) {
            commit(register.with(known.inForce(true)));
        }
        return result(known.inForce(takesForce), takesForce, current);
    }

    private static PutResult result(
            Register.Entry entry, boolean takesForce, Optional<Register.Entry> current) {
        return takesForce || current.isEmpty()
                ? new PutResult.InForce(entry.edition(), current.map(Register.Entry::edition))
                : new PutResult.Earlier(entry.edition(), current.get().edition());
    }

    private boolean whole(Register.Entry entry) {
        try {
            SnapshotReader.check(folder.open(entry));
            return true;
        } catch (NoSuchFileException | Fault e) {
            return false;
        }
    }

    private void open(Register.Entry entry) {
        if (!whole(entry)) {
            throw Fault.external(
                    "The snapshot %s is damaged or gone; import the list again."
                            .formatted(entry.id()));
        }
    }
}
