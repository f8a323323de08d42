package org.weir.api.ftm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weir.base.Bilingual;

/// Data sets: the lists under the names that they have in FollowTheMoney (`us_ofac_sdn` for
/// `us-ofac-sdn`), and two collections.
public final class Datasets {
    /// All lists.
    public static final String ALL = "default";

    /// The lists of sanctions.
    public static final String SANCTIONS = "sanctions";

    private static final Set<String> COLLECTIONS = Set.of(ALL, "all", SANCTIONS);

    private static final Map<String, Bilingual> TITLES =
            Map.of(
                    "us_ofac_sdn",
                    new Bilingual(
                            "US OFAC Specially Designated Nationals",
                            "États-Unis, OFAC, liste SDN"),
                    "us_ofac_consolidated",
                    new Bilingual(
                            "US OFAC Consolidated (non-SDN)",
                            "États-Unis, OFAC, liste consolidée (hors SDN)"),
                    "us_csl",
                    new Bilingual(
                            "US Consolidated Screening List",
                            "États-Unis, liste consolidée de contrôle"),
                    "un_sc",
                    new Bilingual(
                            "UN Security Council Consolidated List",
                            "Conseil de sécurité de l’ONU, liste consolidée"),
                    "eu_fsf",
                    new Bilingual(
                            "EU Financial Sanctions Files",
                            "Union européenne, sanctions financières"),
                    "uk_sanctions",
                    new Bilingual("UK Sanctions List", "Royaume-Uni, liste des sanctions"),
                    "ca_sema",
                    new Bilingual(
                            "Canadian Consolidated Autonomous Sanctions List",
                            "Canada, liste consolidée des sanctions autonomes"));

    private static final Set<String> LISTS_OF_SANCTIONS =
            Set.of(
                    "us_ofac_sdn",
                    "us_ofac_consolidated",
                    "us_csl",
                    "un_sc",
                    "eu_fsf",
                    "uk_sanctions",
                    "ca_sema");

    private Datasets() {}

    /// The name of a list's data set.
    ///
    /// @param source the list, as Weir names it
    public static String name(String source) {
        return source.replace('-', '_');
    }

    /// What a data set is called.
    public static Bilingual title(String name) {
        return TITLES.getOrDefault(name, new Bilingual(name, name));
    }

    /// Whether a data set is one of sanctions.
    static boolean isOfSanctions(String name) {
        return LISTS_OF_SANCTIONS.contains(name);
    }

    /// The data sets that a name stands for: one, or those of a collection.
    ///
    /// @param named a data set, a list as Weir names it, or a collection
    /// @param present the data sets that there are
    /// @return empty where there is none of that name
    public static Optional<Set<String>> scope(String named, List<String> present) {
        String name = name(named);
        if (name.equals(SANCTIONS)) {
            return Optional.of(
                    Set.copyOf(present.stream().filter(Datasets::isOfSanctions).toList()));
        }
        if (COLLECTIONS.contains(name)) {
            return Optional.of(Set.copyOf(present));
        }
        return present.contains(name) ? Optional.of(Set.of(name)) : Optional.empty();
    }
}
