package org.weir.lists.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A published format of lists: recognised by content, read as a stream.
public interface ListFormat {
    /// Its name: `ofac-advanced-xml`.
    String id();

    /// Whether a file that begins like this is of this format, and which list it is.
    Optional<Recognition> recognise(FileHead head);

    /// Reads one edition: hands each listing to the sink in the list's order, reports what is wrong
    /// with a record and goes on with the next one.
    ///
    /// @param files the parts of the edition, each with what it was recognised as; one for most
    ///   formats
    /// @param sink takes the listings, the problems and the list's date
    /// @param limits what a hostile file is held to
    /// @throws IOException if a file cannot be read at all
    /// @throws org.weir.base.Fault if the edition as a whole cannot be understood or a limit is
    ///   reached
    void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits) throws IOException;
}
