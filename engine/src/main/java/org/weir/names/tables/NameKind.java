package org.weir.names.tables;

/// Among which names a part's frequency was counted.
public enum NameKind {
    /// Names of persons.
    PERSON,
    /// Names of organisations.
    ORGANISATION,
    /// Names of vessels and aircraft.
    VESSEL
}
