package org.weir.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Grows the Merkle tree of RFC 6962 §2.1 leaf by leaf, in memory that follows the logarithm of its
/// size. Not thread-safe.
public final class TreeFrontier {
    private static final byte[] NODE = {1};

    /// The roots of the perfect subtrees that the leaves so far fill, the largest last.
    private final Deque<Hash> roots = new ArrayDeque<>();

    private long size;

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// Adds a leaf's hash.
    public void add(Hash leaf) {
        Hash root = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            root = node(roots.pop(), root);
        }
        roots.push(root);
        size++;
    }

    /// The root of the tree so far; that of no leaves is the hash of nothing.
    public Hash root() {
        if (size == 0) {
            return Hash.of();
        }
        Iterator<Hash> smallestFirst = roots.iterator();
        Hash root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = node(smallestFirst.next(), root);
        }
        return root;
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }
}
