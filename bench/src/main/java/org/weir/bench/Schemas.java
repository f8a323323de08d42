package org.weir.bench;

import org.weir.names.Schema;

/// FollowTheMoney's names of schemata, as the labelled sets use them.
final class Schemas {
    private Schemas() {}

    /// The schema of that name; one that may be of several kinds is unknown.
    static Schema of(String followTheMoney) {
        return switch (followTheMoney) {
            case "Person" -> Schema.PERSON;
            case "Company", "Organization", "PublicBody" -> Schema.ORGANISATION;
            case "Vessel" -> Schema.VESSEL;
            case "Airplane" -> Schema.AIRCRAFT;
            default -> Schema.UNKNOWN;
        };
    }
}
