package org.weir.base;

/// The languages in which Weir speaks to people.
public enum Language {
    /// English.
    EN,
    /// French, Canadian usage.
    FR
}
