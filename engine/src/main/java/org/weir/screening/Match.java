package org.weir.screening;

import java.util.List;
import org.weir.base.Bilingual;
import org.weir.lists.Listing;
import org.weir.lists.SnapshotId;
import org.weir.names.NameComparison;

/// A listing that may be the subject: how likely, and why.
///
/// @param snapshot the list snapshot that it stands in
/// @param listing the listing, whole
/// @param listedName the listed name that came closest
/// @param subjectName the subject's name that came closest
/// @param score calibrated, 0 to 1, over everything that was compared
/// @param names the names compared, part against part; left is the subject, right the listing
/// @param fields everything else that was compared
/// @param reading the one-sentence reading of it all
public record Match(
        SnapshotId snapshot,
        Listing listing,
        String listedName,
        String subjectName,
        double score,
        NameComparison names,
        List<FieldComparison> fields,
        Bilingual reading) {
    /// Copies the fields.
    public Match {
        fields = List.copyOf(fields);
    }
}
