package org.weir.lists.ofac;

import java.util.List;
import java.util.Locale;

/// Which of OFAC's two publications a file is: both have the same formats, and only what stands in
/// them tells them apart.
final class OfacSources {
    /// Specially Designated Nationals and Blocked Persons.
    static final String SDN = "us-ofac-sdn";

    /// The consolidated list of everything that is not SDN: sectoral sanctions, NS-PLC, CMIC,
    /// CAPTA, NS-MBS and others.
    static final String CONSOLIDATED = "us-ofac-consolidated";

    /// The page on one party; its entity number is appended.
    static final String PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=";

    private static final List<String> OUTSIDE_SDN =
            List.of("NS-", "SSI", "CMIC", "CAPTA", "FSE", "561", "MBS", "PLC", "ISA-", "NON-SDN");

    /// Programmes under which parties stand on both lists: directives of sectoral sanctions.
    private static final List<String> ON_BOTH =
            List.of("UKRAINE-EO13662", "RUSSIA-EO14024", "VENEZUELA-EO13850");

    private OfacSources() {}

    /// What one programme says of the list: 1 for the consolidated list, -1 for SDN, 0 for neither.
    static int vote(String programme) {
        String upper = programme.strip().toUpperCase(Locale.ROOT);
        if (upper.isEmpty() || ON_BOTH.contains(upper)) {
            return 0;
        }
        for (String prefix : OUTSIDE_SDN) {
            if (upper.startsWith(prefix)) {
                return 1;
            }
        }
        return -1;
    }
}
