package org.weir.audit;

import java.util.ArrayList;
import java.util.List;

/// Proofs over the Merkle tree: that an event is in it, and that a later tree continues an earlier
/// one. Made as RFC 6962 §2.1.1 and §2.1.2 say, checked as RFC 9162 §2.1.3.2 and §2.1.4.2 say. What
/// is checked needs nothing but the proof: no database, no network.
public final class TreeProofs {
    /// The longest path that a tree of 2⁶³ leaves can have.
    public static final int MAX_PATH = 64;

    private TreeProofs() {}

    /// The path that proves that leaf `index` is in the tree of the first `size` leaves.
    ///
    /// @param index from 0 to `size - 1`
    /// @throws IllegalArgumentException if it is not
    public static List<Hash> inclusion(Leaves leaves, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "there is no event %d among the first %d".formatted(index, size));
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        List<Hash> fromTheRoot = new ArrayList<>();
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                fromTheRoot.add(leaves.root(middle, to));
                to = middle;
            } else {
                fromTheRoot.add(leaves.root(from, middle));
                from = middle;
            }
        }
        path.addAll(fromTheRoot.reversed());
        return path;
    }

    /// The path that proves that the tree of `after` leaves continues that of the first `before`.
    ///
    /// @param before from 1 to `after`
    /// @throws IllegalArgumentException if it is not
    public static List<Hash> consistency(Leaves leaves, long before, long after) {
        if (before < 1 || before > after) {
            throw new IllegalArgumentException(
                    "a tree of %d does not continue one of %d".formatted(after, before));
        }
        List<Hash> fromTheRoot = new ArrayList<>();
        long from = 0;
        long to = after;
        boolean whole = true;
        while (before != to) {
            long middle = from + split(to - from);
            if (before <= middle) {
                fromTheRoot.add(leaves.root(middle, to));
                to = middle;
            } else {
                fromTheRoot.add(leaves.root(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            fromTheRoot.add(leaves.root(from, to));
        }
        return fromTheRoot.reversed();
    }

    /// Whether a path proves that `leaf` stands at `index` in the tree of `size` leaves with this
    /// root.
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size || path.size() > MAX_PATH) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeFrontier.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = TreeFrontier.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether a path proves that the tree of `after` leaves with root `rootAfter` continues that
    /// of `before` leaves with root `rootBefore`.
    public static boolean continues(
            long before, Hash rootBefore, long after, Hash rootAfter, List<Hash> path) {
        if (before < 1 || before > after || path.size() > MAX_PATH + 1) {
            return false;
        }
        if (before == after) {
            return path.isEmpty() && rootBefore.equals(rootAfter);
        }
        List<Hash> whole = new ArrayList<>(path);
        if (Long.bitCount(before) == 1) {
            whole.addFirst(rootBefore);
        }
        if (whole.isEmpty()) {
            return false;
        }
        long node = before - 1;
        long last = after - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        Hash earlier = whole.getFirst();
        Hash later = whole.getFirst();
        for (Hash sibling : whole.subList(1, whole.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = TreeFrontier.node(sibling, earlier);
                later = TreeFrontier.node(sibling, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                later = TreeFrontier.node(later, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && earlier.equals(rootBefore) && later.equals(rootAfter);
    }

    /// The largest power of two below `size`, which is 2 or more.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
