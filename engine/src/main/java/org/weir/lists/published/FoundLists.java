package org.weir.lists.published;

import java.util.List;
import org.weir.lists.reading.Problem;

/// What was found among published files, before it is read.
///
/// @param chosen the edition of each source that is used, by source
/// @param setAside the editions that are not
/// @param unrecognised the files that are no list, or cannot be opened
/// @param problems what is worth a warning: an incomplete set, a part without its parties
public record FoundLists(
        List<Edition> chosen,
        List<SetAside> setAside,
        List<Unrecognised> unrecognised,
        List<Problem> problems) {
    /// Copies the lists.
    public FoundLists {
        chosen = List.copyOf(chosen);
        setAside = List.copyOf(setAside);
        unrecognised = List.copyOf(unrecognised);
        problems = List.copyOf(problems);
    }

    /// An edition that is not used.
    ///
    /// @param edition the edition
    /// @param reason why, in one sentence
    public record SetAside(Edition edition, String reason) {}

    /// A file that is not used.
    ///
    /// @param file its name
    /// @param reason why, in one sentence
    /// @param damaged whether it could not be opened, and so may have been a list
    public record Unrecognised(String file, String reason, boolean damaged) {}
}
