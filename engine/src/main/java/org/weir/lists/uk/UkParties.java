package org.weir.lists.uk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.weir.base.Fault;
import org.weir.lists.reading.CountryCodes;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;

/// Gathers the rows of a file by party: a party has a row for every combination of its names and
/// other values, and its rows need not stand together.
final class UkParties {
    private final String file;
    private final ReadLimits limits;
    private final Map<String, UkParty> parties = new LinkedHashMap<>();
    private final CountryCodes countries = new CountryCodes();

    UkParties(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// The party with this reference; a new one where it is not there yet.
    UkParty party(String reference, long line) {
        UkParty party = parties.get(reference);
        if (party == null) {
            if (parties.size() >= limits.maxListings()) {
                throw Fault.limit(
                        "%s:%d: more parties than the limit maxListings of %,d."
                                .formatted(file, line, limits.maxListings()));
            }
            party = new UkParty(reference, countries, line);
            parties.put(reference, party);
        }
        // Every row repeats a name, so the limit on names is far below that on rows.
        if (party.names() > 20L * limits.maxNamesPerListing()) {
            throw Fault.limit(
                    "%s:%d: a party has more rows than twenty times the limit maxNamesPerListing of %,d."
                            .formatted(file, line, limits.maxNamesPerListing()));
        }
        return party;
    }

    /// Hands all parties to the sink, in the order of their first rows.
    void to(ListingSink sink) {
        for (UkParty party : parties.values()) {
            sink.listing(party.listing(), file, party.line());
        }
    }
}
