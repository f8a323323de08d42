package org.weir.audit;

import java.util.List;
import java.util.function.Consumer;

/// The leaf hashes of the record, wherever they are kept.
@FunctionalInterface
public interface Leaves {
    /// Hands over the hashes of the events from number `from` to before `to`, in order.
    void read(long from, long to, Consumer<Hash> sink);

    /// Leaves held in memory.
    static Leaves of(List<Hash> hashes) {
        return (from, to, sink) -> hashes.subList((int) from, (int) to).forEach(sink);
    }

    /// The root of the tree over the leaves from `from` to before `to`; its cost follows their
    /// number, its memory the logarithm of it.
    default Hash root(long from, long to) {
        TreeFrontier frontier = new TreeFrontier();
        read(from, to, frontier::add);
        if (frontier.size() != to - from) {
            throw new IllegalArgumentException(
                    "there are no %d leaves from %d".formatted(to - from, from));
        }
        return frontier.root();
    }
}
