package org.weir.http;

import java.util.List;
import org.weir.access.Actor;
import org.weir.lists.PutResult;
import org.weir.lists.published.FoundLists;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;

/// Puts published files in store and in force.
public interface ListImports {
    /// Imports the newest edition of each list that lies in these files.
    ///
    /// @param shrunken whether a list that lost many entries is taken all the same
    /// @throws org.weir.access.NotPermitted if the actor may not
    /// @throws org.weir.base.Fault of kind USER if none of the files is a list
    Imported run(Actor actor, List<PublishedFile> files, boolean shrunken);

    /// What came of it.
    ///
    /// @param results what became of each edition that could be read
    /// @param failed the lists that could not be read or stored, and why
    /// @param unrecognised the files that are no list that is known
    /// @param problems rows that could not be read, and warnings
    record Imported(
            List<PutResult> results,
            List<Failure> failed,
            List<FoundLists.Unrecognised> unrecognised,
            List<Problem> problems) {
        /// Copies the lists.
        public Imported {
            results = List.copyOf(results);
            failed = List.copyOf(failed);
            unrecognised = List.copyOf(unrecognised);
            problems = List.copyOf(problems);
        }
    }

    /// A list that could not be read or stored.
    ///
    /// @param source the list
    /// @param sentence why
    record Failure(String source, String sentence) {}
}
