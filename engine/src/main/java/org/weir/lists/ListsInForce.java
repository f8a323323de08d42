package org.weir.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// The lists that screening uses, as they were at one moment.
public interface ListsInForce {
    /// What is known of each, by source in alphabetical order.
    List<StoredEdition> editions();

    /// The snapshots, opened, in the order of [#editions()].
    ///
    /// @throws org.weir.base.Fault if one cannot be read or is damaged
    List<ListSnapshot> snapshots();

    /// Opens what was derived from exactly these snapshots and kept under `name`, mapped into
    /// memory; empty where there is none, or it is damaged.
    ///
    /// @param name what it is, with its version: `index-1`; letters, digits, `-`
    Optional<MemorySegment> derived(String name);

    /// Keeps what was derived from exactly these snapshots. It is dropped once the set in force is
    /// another.
    ///
    /// @param name as for [#derived(String)]
    /// @param writer writes the content
    /// @return whether it was kept; not if somebody else is just doing so or the folder cannot be
    ///   written, which harms nothing but the time of the next start
    boolean keepDerived(String name, ContentWriter writer);

    /// Writes the content of a file.
    @FunctionalInterface
    interface ContentWriter {
        /// Writes the content; the stream is buffered and closed by the caller.
        ///
        /// @throws IOException if the stream cannot be written
        void write(OutputStream stream) throws IOException;
    }
}
