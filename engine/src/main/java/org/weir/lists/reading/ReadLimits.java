package org.weir.lists.reading;

/// What a hostile or broken file is held to. Reaching one is a fault of kind LIMIT that names it.
///
/// @param maxBytes decompressed bytes of one file
/// @param maxRatio decompressed bytes per compressed byte, checked past the first megabyte
/// @param maxZipEntries files in one zip
/// @param maxListings listings of one edition
/// @param maxNamesPerListing names of one listing
/// @param maxFieldChars characters of one field or XML text
/// @param maxDepth nesting of XML elements or JSON objects
/// @param maxProblems problems after which the file is given up as not of its format
public record ReadLimits(
        long maxBytes,
        int maxRatio,
        int maxZipEntries,
        int maxListings,
        int maxNamesPerListing,
        int maxFieldChars,
        int maxDepth,
        int maxProblems) {
    /// What is set where nobody says otherwise: several times the largest published list.
    public static final ReadLimits DEFAULT =
            new ReadLimits(8L << 30, 200, 1_000, 20_000_000, 5_000, 1 << 20, 64, 10_000);

    /// Characters of one CSV row or one line of text: four fields of the largest size.
    public int maxRowChars() {
        return (int) Math.min(4L * maxFieldChars, Integer.MAX_VALUE / 4);
    }

    /// Bytes that one XML token (tag with its attributes, comment, piece of text) may take.
    public long maxTokenBytes() {
        return 8L * maxFieldChars + (64 << 10);
    }

    /// XML elements or JSON values of one record.
    public int maxRecordElements() {
        return (int) Math.min(20L * maxNamesPerListing, Integer.MAX_VALUE);
    }
}
