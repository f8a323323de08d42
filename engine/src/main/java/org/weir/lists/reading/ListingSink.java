package org.weir.lists.reading;

import java.time.LocalDate;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;

/// Takes what a format reader finds.
public interface ListingSink {
    /// A listing, complete.
    void listing(Listing listing);

    /// Builds a listing and takes it; a record without a name is passed over with a problem.
    ///
    /// @param file name of the file that it was read from
    /// @param line where its record begins, from 1; 0 if unknown
    default void listing(ListingBuilder builder, String file, long line) {
        if (builder.hasName()) {
            listing(builder.build());
        } else {
            passedOver(new Problem(file, line, null, "the record has no name; passed over."));
        }
    }

    /// The list's own date, as the content gives it.
    void listDate(LocalDate date);

    /// Something is wrong with one record; the reader goes on with the next.
    void problem(Problem problem);

    /// One record could not be read at all and is lost; the reader goes on with the next.
    default void passedOver(Problem problem) {
        problem(problem);
    }
}
