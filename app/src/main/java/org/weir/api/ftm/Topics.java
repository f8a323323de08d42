package org.weir.api.ftm;

import java.util.List;
import java.util.Set;
import org.weir.lists.Detail;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;

/// Why a party stands on a list, in the words of FollowTheMoney.
final class Topics {
    private static final String SANCTION = "sanction";
    private static final String EXPORT_CONTROL = "export.control";

    /// Topics that say that business with somebody carries a risk: the schema reference at
    /// <https://followthemoney.tech/explorer/types/topic/>.
    private static final Set<String> RISKS =
            Set.of(
                    "corp.clone",
                    "corp.disqual",
                    "crime",
                    "crime.boss",
                    "crime.fin",
                    "crime.fraud",
                    "crime.terror",
                    "crime.theft",
                    "crime.traffick",
                    "crime.war",
                    "debarment",
                    EXPORT_CONTROL,
                    "export.control.linked",
                    "export.risk",
                    "geo.risk",
                    "invest.ban",
                    "invest.risk",
                    "mare.detained",
                    "mare.shadow",
                    "poi",
                    "reg.action",
                    "reg.warn",
                    "role.oligarch",
                    "role.pep",
                    "role.rca",
                    SANCTION,
                    "sanction.control",
                    "sanction.counter",
                    "sanction.linked",
                    "wanted");

    private Topics() {}

    /// The topics of a listing: those that its list gives; else what the list is about; else that
    /// somebody put the party on a list of their own.
    static List<String> of(ListSnapshot snapshot, Listing listing) {
        List<String> given = details(listing, "topics");
        if (EntityIds.isFtm(snapshot)) {
            return given;
        }
        String dataset = Datasets.name(snapshot.id().source());
        if (dataset.equals("us_csl")) {
            return List.of(ofUnitedStates(details(listing, "Source List")));
        }
        return List.of(Datasets.isOfSanctions(dataset) ? SANCTION : "poi");
    }

    /// The lists that the Consolidated Screening List brings together.
    private static String ofUnitedStates(List<String> lists) {
        for (String list : lists) {
            if (list.contains("Debarred")) {
                return "debarment";
            }
            for (String ofExport :
                    List.of("Entity List", "Denied Persons", "Unverified", "Military End User")) {
                if (list.contains(ofExport)) {
                    return EXPORT_CONTROL;
                }
            }
        }
        return SANCTION;
    }

    /// Whether one of the topics says that business carries a risk.
    static boolean areRisks(List<String> topics) {
        return topics.stream().anyMatch(RISKS::contains);
    }

    static List<String> details(Listing listing, String label) {
        return listing.details().stream()
                .filter(detail -> detail.label().equals(label))
                .map(Detail::value)
                .toList();
    }
}
