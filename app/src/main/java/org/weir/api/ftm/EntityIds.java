package org.weir.api.ftm;

import java.nio.charset.StandardCharsets;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;

/// What names a listing as an entity: the id that it was published with where the list itself is of
/// FollowTheMoney, else the name of the data set, a hyphen and the list's own reference. Whatever
/// is no letter, digit, `.`, `-` or `_` of ASCII is written `~` and two hexadecimal digits a byte,
/// so that an id goes into an address as it is.
public final class EntityIds {
    private EntityIds() {}

    /// The id of a listing.
    public static String of(ListSnapshot snapshot, Listing listing) {
        return of(snapshot, listing.reference());
    }

    /// The id of the listing with a reference.
    static String of(ListSnapshot snapshot, String reference) {
        String id = plain(reference);
        return isFtm(snapshot) ? id : Datasets.name(snapshot.id().source()) + "-" + id;
    }

    /// Whether a list was published as entities of FollowTheMoney.
    static boolean isFtm(ListSnapshot snapshot) {
        return snapshot.format().startsWith("ftm-");
    }

    private static String plain(String reference) {
        StringBuilder id = new StringBuilder(reference.length());
        for (byte unit : reference.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            if (c < 0x80 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_') {
                id.append(c);
            } else {
                id.append("~%02X".formatted((int) c));
            }
        }
        return id.toString();
    }
}
