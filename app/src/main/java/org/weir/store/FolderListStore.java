package org.weir.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.StoredEdition;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListStore;
import org.weir.lists.ListWriter;
import org.weir.lists.ListsInForce;
import org.weir.lists.SnapshotId;

/// Keeps list snapshots as files in a folder; see [StoreFolder] for how.
public final class FolderListStore implements ListStore {
    /// How many editions of a source are kept where nobody says otherwise, the one in force
    /// included.
    public static final int KEEP = 20;

    private final StoreFolder folder;

    /// A store in `folder`, which is created when first written.
    ///
    /// @param clock the time
    /// @param keep how many editions of a source are kept, the one in force included; 0 for all
    /// @throws IllegalArgumentException if `keep` is negative
    public FolderListStore(Path folder, Clock clock, int keep) {
        this(folder, clock, keep, UnaryOperator.identity());
    }

    /// With something between each file and what is written to it: a disk that fails.
    FolderListStore(Path folder, Clock clock, int keep, UnaryOperator<OutputStream> wrap) {
        if (keep < 0) {
            throw new IllegalArgumentException("how many editions are kept is negative: " + keep);
        }
        this.folder = new StoreFolder(folder, clock, keep, wrap);
    }

    @Override
    public ListsInForce inForce() {
        @Nullable Register before = null;
        while (true) {
            Register register = folder.register();
            List<ListSnapshot> opened = new ArrayList<>();
            try {
                for (Register.Entry entry : register.inForce()) {
                    opened.add(folder.open(entry));
                }
                return new FolderListsInForce(folder, register.inForce(), opened);
            } catch (NoSuchFileException e) {
                // Whoever writes may have dropped an edition since the register was read.
                if (register.equals(before)) {
                    throw missing(e);
                }
                before = register;
            }
        }
    }

    @Override
    public List<StoredEdition> editions() {
        return folder.register().editions().stream().map(Register.Entry::edition).toList();
    }

    @Override
    public ListSnapshot open(SnapshotId id) {
        Register.Entry entry =
                folder.register().find(id).orElseThrow(() -> notInStore(id));
        try {
            return folder.open(entry);
        } catch (NoSuchFileException e) {
            throw missing(e);
        }
    }

    @Override
    public ListWriter write() {
        try {
            folder.create();
            WriteLock lock =
                    WriteLock.take(folder.lockFile(), folder.clock().instant())
                            .orElseThrow(this::taken);
            return FolderListWriter.begin(folder, lock);
        } catch (IOException e) {
            throw StoreFault.writing(folder.root(), e);
        }
    }

    static Fault notInStore(SnapshotId id) {
        return Fault.user("no edition " + id + " is in store; `weir lists` shows what is.");
    }

    private Fault taken() {
        return Fault.external(
                "The lists in %s are being written by %s: nothing was changed; try again when it has ended."
                        .formatted(folder.root(), WriteLock.holder(folder.lockFile())));
    }

    private static Fault missing(NoSuchFileException exception) {
        return Fault.external(
                "The list snapshot %s is not there any more; import the list again."
                        .formatted(exception.getFile()));
    }
}
