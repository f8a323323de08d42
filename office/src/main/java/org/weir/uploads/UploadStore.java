package org.weir.uploads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where uploads are kept. Called inside [org.weir.access.Acts] and held to what the actor may see,
/// but for [#add(UUID, List)].
public interface UploadStore {
    /// Adds an upload with its bytes.
    void add(Upload upload, byte[] content);

    /// An upload.
    Optional<Upload> find(UUID id);

    /// Uploads, the latest first.
    List<Upload> last(int limit);

    /// Its bytes; empty where they were erased.
    byte[] content(UUID id);

    /// Puts a changed mapping in place.
    void setMapping(UUID id, List<String> mapping);

    /// Adds what came of rows; those that are there already stay as they are.
    void add(UUID id, List<UploadRow> rows);

    /// How many rows there are by their outcome and band.
    Tally tally(UUID id);

    /// Rows after one, in order.
    ///
    /// @param outcome of this outcome; null for all
    /// @param after after this number; 0 from the first
    List<UploadRow> rows(UUID id, UploadRow.@Nullable Outcome outcome, int after, int limit);

    /// Erases the rows and the file.
    void erase(UUID id, Instant at);

    /// Uploads whose time ended before a day.
    List<UUID> due(LocalDate today, int limit);

    /// How rows came out.
    ///
    /// @param done how many rows are done; also the number of the last
    /// @param bad how many could not be read
    /// @param clear how many were clear
    /// @param bands how many ask for a person, by the lower bounds [Band#all]
    record Tally(int done, int bad, int clear, List<Integer> bands) {
        /// Copies the bands.
        public Tally {
            bands = List.copyOf(bands);
        }

        /// How many ask for a person.
        public int review() {
            return bands.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
