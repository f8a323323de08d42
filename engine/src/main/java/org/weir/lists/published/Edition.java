package org.weir.lists.published;

import java.time.LocalDate;
import java.util.List;
import org.weir.lists.reading.RecognisedFile;

/// One edition of one list, as its files lie together.
///
/// @param source the list: `us-ofac-sdn`, `un-sc`, …
/// @param format identifier of its format
/// @param files its parts, in the order of their roles; never empty
/// @param date the list's date, as far as it is known before reading
/// @param dateOrigin where that date comes from
/// @param complete whether no part is missing that carries names or addresses
public record Edition(
        String source,
        String format,
        List<RecognisedFile> files,
        LocalDate date,
        DateOrigin dateOrigin,
        boolean complete) {
    /// Where a list's date comes from, the most trustworthy first.
    public enum DateOrigin {
        /// The list says so itself.
        CONTENT,
        /// The name of the file or of a folder above it.
        NAME,
        /// When the file was last changed.
        FILE_TIME
    }

    /// Copies the files.
    public Edition {
        files = List.copyOf(files);
    }

    /// The names of its files.
    public List<String> fileNames() {
        return files.stream().map(file -> file.file().name()).toList();
    }

    /// Source, format, date and files, for messages.
    @Override
    public String toString() {
        return "%s of %s (%s: %s)".formatted(source, date, format, String.join(", ", fileNames()));
    }
}
