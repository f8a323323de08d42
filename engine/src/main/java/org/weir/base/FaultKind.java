package org.weir.base;

/// Who can mend a fault. One place turns it into an exit code or an HTTP status.
public enum FaultKind {
    /// The caller asked for something that cannot be done as asked.
    USER,
    /// A file, list, network or partner did not deliver what it should.
    EXTERNAL,
    /// A named limit was reached.
    LIMIT,
    /// A defect of Weir.
    INTERNAL
}
