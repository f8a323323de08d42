package org.weir.classification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps worksheets with all their versions. Called inside [org.weir.access.Acts], and held to what
/// the actor may see.
public interface WorksheetStore {
    /// Adds a version; the first one begins the worksheet.
    ///
    /// @throws org.weir.base.Fault of kind USER if the version before it is no longer the newest
    void add(Worksheet worksheet);

    /// The newest version.
    Optional<Worksheet> find(UUID id);

    /// All versions, the newest first.
    List<Worksheet> versions(UUID id);

    /// The newest versions of worksheets, the last changed first.
    ///
    /// @param state in which state; null for any
    /// @param words words of the description or reference; empty for all
    List<Worksheet> list(Worksheet.@Nullable State state, String words, int limit);
}
