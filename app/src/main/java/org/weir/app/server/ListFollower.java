package org.weir.app.server;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListsInForce;
import org.weir.replay.LiveIndex;
import org.weir.screening.IndexFile;
import org.weir.screening.ScreeningIndex;
import org.weir.store.database.SqlState;
import org.weir.store.lists.JdbcListStore;

/// Follows the state of lists in the database: whenever it has changed, by whichever node, builds
/// the new index beside the old one and puts it in its place.
public final class ListFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ListFollower.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String INDEX = "index";

    private final JdbcListStore store;
    private final LiveIndex live;
    private final List<BiConsumer<LiveIndex.Edition, LiveIndex.Edition>> listeners =
            new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closing;

    /// @param store the lists
    /// @param live where the index goes
    public ListFollower(JdbcListStore store, LiveIndex live) {
        this.store = store;
        this.live = live;
        this.thread = Thread.ofPlatform().daemon().name("list-follower").unstarted(this::run);
    }

    /// Calls back whenever another index has been put in place, with the old and the new one, in
    /// the follower's own thread.
    public void whenChanged(BiConsumer<LiveIndex.Edition, LiveIndex.Edition> listener) {
        listeners.add(listener);
    }

    /// Loads what is in force, then follows it.
    public void start() {
        follow();
        thread.start();
    }

    /// Looks once whether there is something newer, and loads it.
    public synchronized void follow() {
        LiveIndex.Edition before = live.current();
        long state = store.state();
        if (state <= before.lists()) {
            return;
        }
        LiveIndex.Edition after = new LiveIndex.Edition(state, load(store.state(state)));
        if (live.replace(after)) {
            LOG.info(
                    "state {} of lists is in force: {} lists, {} names",
                    state,
                    after.snapshots().size(),
                    after.index().size());
            for (BiConsumer<LiveIndex.Edition, LiveIndex.Edition> listener : listeners) {
                listener.accept(before, after);
            }
        }
    }

    /// The index of an earlier state of lists.
    static ScreeningIndex load(JdbcListStore store, long state) {
        return state == 0 ? ScreeningIndex.build(List.of()) : load(store.state(state));
    }

    /// The index kept beside the lists, else a new one, which is kept for the next start.
    private static ScreeningIndex load(ListsInForce lists) {
        List<ListSnapshot> snapshots = lists.snapshots();
        Optional<MemorySegment> kept = lists.derived(INDEX);
        if (kept.isPresent()) {
            try {
                return IndexFile.read(kept.get().asByteBuffer(), snapshots);
            } catch (Fault | IndexOutOfBoundsException e) {
                // Of an earlier version, or damaged: the lists themselves are the authority.
            }
        }
        ScreeningIndex index = ScreeningIndex.build(snapshots);
        lists.keepDerived(INDEX, stream -> IndexFile.write(index, stream));
        return index;
    }

    private void run() {
        while (!closing) {
            try {
                Thread.sleep(EVERY);
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the lists cannot be followed: {}", SqlState.of(e));
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
