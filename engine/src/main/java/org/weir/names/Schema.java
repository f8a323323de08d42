package org.weir.names;

/// The kind of party that bears a name: it decides how the name is read.
public enum Schema {
    /// A natural person.
    PERSON,
    /// A company, agency, group or other body.
    ORGANISATION,
    /// A ship or boat.
    VESSEL,
    /// An aircraft.
    AIRCRAFT,
    /// The source does not say what kind of party it is; compared with every kind.
    UNKNOWN;

    /// Whether two parties of these kinds may be one.
    public boolean canBe(Schema other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
