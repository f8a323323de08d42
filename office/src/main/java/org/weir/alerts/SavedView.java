package org.weir.alerts;

/// A view of the queue that somebody has kept for themselves.
///
/// @param name what they call it, 1 to 80 characters
/// @param query the query of its address: `state=open&source=un-sc`, at most 1,000 characters
public record SavedView(String name, String query) {
    /// The most views that one person keeps.
    public static final int MAX_VIEWS = 30;

    /// Checks the lengths.
    ///
    /// @throws IllegalArgumentException if one is not kept
    public SavedView {
        name = name.strip();
        if (name.isEmpty() || name.length() > 80 || query.length() > 1_000) {
            throw new IllegalArgumentException("not a view");
        }
    }
}
