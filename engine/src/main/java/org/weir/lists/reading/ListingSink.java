package org.weir.lists.reading;

import java.time.LocalDate;
import org.weir.lists.Listing;

/// Takes what a format reader finds.
public interface ListingSink {
    /// A listing, complete.
    void listing(Listing listing);

    /// The list's own date, as the content gives it.
    void listDate(LocalDate date);

    /// Something is wrong with one record; the reader goes on with the next.
    void problem(Problem problem);
}
