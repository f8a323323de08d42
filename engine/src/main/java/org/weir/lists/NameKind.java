package org.weir.lists;

/// What a list says of a name.
public enum NameKind {
    /// The name under which the party is listed.
    PRIMARY,
    /// Also known as; the list vouches for it.
    ALIAS,
    /// Also known as, of low quality by the list's own word: too broad to match on alone.
    WEAK_ALIAS,
    /// Formerly known as.
    FORMER,
    /// Maiden name.
    MAIDEN,
    /// The name in its original script.
    ORIGINAL_SCRIPT
}
