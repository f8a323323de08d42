package org.weir.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.control.description.DescriptionReader;

/// The classification of one lot of goods, as far as an officer has come. Every change is a version
/// of its own; none is lost.
///
/// @param id stable
/// @param version counted from 1
/// @param reference what the officer cites it by, such as a case number; may be empty
/// @param state whether it still waits for a ruling
/// @param unit the unit that it belongs to
/// @param compartment the compartment that it lies in; null where in none
/// @param content what it is about
/// @param outcome what each instrument answered when this version was made
/// @param change what made this version
/// @param changedBy who made it, as events name them
/// @param changedAt when
public record Worksheet(
        UUID id,
        int version,
        String reference,
        State state,
        String unit,
        @Nullable String compartment,
        Content content,
        List<Outcome> outcome,
        Change change,
        String changedBy,
        Instant changedAt) {
    /// Characters of a reference.
    public static final int MAX_REFERENCE = 100;

    /// Answers and codes of a worksheet.
    public static final int MAX_ANSWERS = 200;

    /// Keeps the list.
    public Worksheet {
        outcome = List.copyOf(outcome);
    }

    /// Whether a worksheet waits.
    public enum State {
        /// The officer works on it.
        OPEN,
        /// A ruling was made.
        RULED
    }

    /// What made a version.
    public enum Change {
        /// The worksheet was begun.
        BEGUN,
        /// A question was answered.
        ANSWERED,
        /// An answer was taken back.
        TAKEN_BACK,
        /// The description, day or codes were changed.
        DESCRIBED,
        /// A ruling was made.
        RULED,
        /// It was opened again.
        REOPENED
    }

    /// What a worksheet is about.
    ///
    /// @param description of the goods, at most [DescriptionReader#MAX_CHARS]
    /// @param source the file that it was read from; empty where it was typed
    /// @param day the day of the transfer: by the editions in force then it is judged
    /// @param answers the officer's answers, by the parameter or concept that was asked for
    /// @param codes numbers of other lists that the exporter gives
    public record Content(
            String description,
            String source,
            LocalDate day,
            SortedMap<String, String> answers,
            List<String> codes) {
        /// Checks the lengths.
        ///
        /// @throws IllegalArgumentException if the description is blank, or something is too long
        public Content {
            answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
            codes = List.copyOf(codes);
            if (description.isBlank() || description.length() > DescriptionReader.MAX_CHARS) {
                throw new IllegalArgumentException(
                        "a description has 1 to %,d characters"
                                .formatted(DescriptionReader.MAX_CHARS));
            }
            if (answers.size() > MAX_ANSWERS || codes.size() > MAX_ANSWERS) {
                throw new IllegalArgumentException(
                        "a worksheet has at most %d answers and codes".formatted(MAX_ANSWERS));
            }
        }

        /// With these answers instead.
        public Content with(Map<String, String> answers) {
            return new Content(description, source, day, new TreeMap<>(answers), codes);
        }
    }

    /// What one instrument answered.
    ///
    /// @param edition the edition that was asked, `mtcr-annex 2019-10-11`
    /// @param item the first item that is proposed; empty where none is
    /// @param verdict as the engine names it
    public record Outcome(String edition, String item, String verdict) {}
}
