package org.weir.web.layout;

import java.util.List;
import java.util.stream.Stream;
import org.weir.access.Actor;
import org.weir.access.Permission;

/// The places of the house that stand in every page's head, in their order, each for whoever may go
/// there. A new page of its own weight is added here.
public enum Place {
    /// What waits for me.
    HOME("/"),
    /// What has to be looked at.
    ALERTS("/alerts", Permission.SEE_ALERTS),
    /// Screening one subject.
    SCREEN("/screen", Permission.SCREEN),
    /// Screening a spreadsheet.
    UPLOADS("/uploads", Permission.SCREEN),
    /// Screenings on record.
    SCREENINGS("/screenings", Permission.SEE_SCREENINGS),
    /// Whom is kept under watch.
    POPULATIONS("/populations", Permission.SEE_POPULATIONS),
    /// What is screened against.
    LISTS("/lists", Permission.SEE_LISTS),
    /// Worksheets and rulings.
    WORKSHEETS("/worksheets", Permission.SEE_CLASSIFICATIONS),
    /// The browser of control lists.
    CONTROL_LISTS("/control-lists", Permission.SEE_INSTRUMENTS),
    /// How the work goes.
    MEASURES("/measures", Permission.SEE_MEASURES),
    /// From which score on a match is shown.
    THRESHOLDS("/thresholds", Permission.PROPOSE_SETTINGS, Permission.CONFIRM_SETTINGS),
    /// What was done, by whom.
    RECORD("/record", Permission.SEE_RECORD),
    /// Who can log in.
    ACCOUNTS("/accounts", Permission.MANAGE_ACCOUNTS),
    /// The keys of programs.
    API_KEYS("/api-keys", Permission.MANAGE_API_KEYS),
    /// Where new alerts are told to other systems.
    WEBHOOKS("/webhooks", Permission.MANAGE_WEBHOOKS);

    private final String path;
    private final List<Permission> permissions;

    Place(String path, Permission... permissions) {
        this.path = path;
        this.permissions = List.of(permissions);
    }

    /// Its address.
    public String path() {
        return path;
    }

    /// The key of its name.
    public String key() {
        return "place." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// Whether a page at this address belongs to it.
    public boolean holds(String address) {
        return this == HOME
                ? address.equals("/")
                : address.equals(path) || address.startsWith(path + "/");
    }

    /// The places where somebody may go.
    static List<Place> of(Actor actor) {
        return Stream.of(values())
                .filter(place ->
                        place.permissions.isEmpty()
                                || place.permissions.stream().anyMatch(actor::may))
                .toList();
    }
}
