package org.weir.api.ftm;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weir.lists.ListStore;
import org.weir.replay.LiveIndex;

/// The directory of the lists in force. It is made when it is first asked for after lists have
/// changed; whoever asks meanwhile waits.
@Component
public class Directories {
    private final LiveIndex live;
    private final ListStore store;
    private ListChanges changes = ListChanges.none();
    private volatile @Nullable Directory current;

    /// @param live the lists in force
    /// @param store their earlier editions
    public Directories(LiveIndex live, ListStore store) {
        this.live = live;
        this.store = store;
    }

    /// The directory of what is in force now.
    public Directory current() {
        return of(live.current());
    }

    /// The directory of an index that answered.
    public Directory of(LiveIndex.Edition edition) {
        Directory known = current;
        return known != null && known.lists() == edition.lists() ? known : make(edition);
    }

    private synchronized Directory make(LiveIndex.Edition edition) {
        Directory known = current;
        if (known != null && known.lists() == edition.lists()) {
            return known;
        }
        changes = ListChanges.of(store, edition.snapshots(), changes);
        Directory made = Directory.of(edition, changes);
        if (known == null || known.lists() < made.lists()) {
            current = made;
        }
        return made;
    }
}
