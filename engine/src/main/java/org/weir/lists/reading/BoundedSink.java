package org.weir.lists.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.weir.base.Fault;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;

/// Passes on what a reader finds, holds it to the limits, and keeps references unique: a second
/// listing under a reference that was there before becomes `reference#2`, and a problem says so.
public final class BoundedSink implements ListingSink {
    private final ListingSink sink;
    private final String file;
    private final ReadLimits limits;
    private final Map<String, Integer> references = new HashMap<>();
    private int listings;
    private int problems;

    /// A sink before `sink`.
    ///
    /// @param file name of the file that is read, for messages
    public BoundedSink(ListingSink sink, String file, ReadLimits limits) {
        this.sink = sink;
        this.file = file;
        this.limits = limits;
    }

    /// Builds the listing and passes it on; one without a name is passed over with a problem.
    ///
    /// @param line where its record begins, from 1; 0 if unknown
    public void add(ListingBuilder builder, long line) {
        if (!builder.hasName()) {
            problem(new Problem(file, line, null, "the record has no name; passed over."));
            return;
        }
        Listing listing = builder.build();
        if (listing.names().size() > limits.maxNamesPerListing()) {
            throw Fault.limit(
                    "%s:%d: a listing has more names than the limit maxNamesPerListing of %,d."
                            .formatted(file, line, limits.maxNamesPerListing()));
        }
        int count = references.merge(listing.reference(), 1, Integer::sum);
        if (count > 1) {
            String unique = listing.reference() + "#" + count;
            problem(
                    new Problem(
                            file,
                            line,
                            null,
                            "the reference %s is there already; this record became %s."
                                    .formatted(listing.reference(), unique)));
            listing = listing.withReference(unique);
        }
        listing(listing);
    }

    @Override
    public void listing(Listing listing) {
        if (++listings > limits.maxListings()) {
            throw Fault.limit(
                    "%s: more listings than the limit maxListings of %,d."
                            .formatted(file, limits.maxListings()));
        }
        sink.listing(listing);
    }

    @Override
    public void listDate(LocalDate date) {
        sink.listDate(date);
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
        if (++problems > limits.maxProblems()) {
            throw Fault.limit(
                    "%s: more problems than the limit maxProblems of %,d; it is not what it looks like."
                            .formatted(file, limits.maxProblems()));
        }
    }

    /// How many listings were passed on.
    public int listings() {
        return listings;
    }
}
