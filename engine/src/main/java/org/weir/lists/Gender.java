package org.weir.lists;

/// Gender as a list or a subject states it. A class attribute: it may lower a score, never raise
/// it.
public enum Gender {
    /// Female.
    FEMALE,
    /// Male.
    MALE
}
