package org.weir.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.http.ListImports;
import org.weir.lists.ChangedListing;
import org.weir.lists.FieldChange;
import org.weir.lists.ListDelta;
import org.weir.lists.Listing;
import org.weir.lists.PutResult;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;
import org.weir.replay.AnswerText;

/// How lists, editions and deltas are answered.
final class ListAnswers {
    private static final int MAX_PROBLEMS = 100;

    private ListAnswers() {}

    /// An edition.
    ///
    /// @param source the list
    /// @param date its own date
    /// @param hash SHA-256 of the published bytes
    /// @param format the published format
    /// @param entries how many parties it lists
    /// @param names how many names they have together
    /// @param storedAt when it was put in store
    /// @param inForce whether screening uses it
    /// @param changes what it changed against the edition before it
    record EditionAnswer(
            String source,
            LocalDate date,
            String hash,
            String format,
            int entries,
            int names,
            @JsonProperty("stored_at") Instant storedAt,
            @JsonProperty("in_force") boolean inForce,
            @Nullable ChangesAnswer changes) {
        static EditionAnswer of(StoredEdition edition) {
            StoredEdition.ChangeCounts changes = edition.changes();
            SnapshotId id = edition.id();
            return new EditionAnswer(
                    id.source(),
                    id.listDate(),
                    id.contentHash(),
                    edition.format(),
                    edition.entries(),
                    edition.names(),
                    edition.storedAt(),
                    edition.inForce(),
                    changes == null
                            ? null
                            : new ChangesAnswer(
                                    changes.added(), changes.removed(), changes.changed()));
        }
    }

    /// How many parties came, went and changed.
    record ChangesAnswer(int added, int removed, int changed) {}

    /// A party of a list.
    ///
    /// @param reference the list's own identifier
    /// @param schema what kind of party
    /// @param name its primary name
    record PartyAnswer(String reference, String schema, String name) {
        static PartyAnswer of(Listing listing) {
            return new PartyAnswer(
                    listing.reference(), AnswerText.code(listing.schema()), listing.primaryName());
        }
    }

    /// A party that is listed differently.
    ///
    /// @param party as it is now
    /// @param fields what differs
    record ChangedAnswer(PartyAnswer party, List<FieldAnswer> fields) {
        static ChangedAnswer of(ChangedListing changed) {
            return new ChangedAnswer(
                    PartyAnswer.of(changed.after()),
                    changed.changes().stream().map(FieldAnswer::of).toList());
        }
    }

    /// How a field differs.
    record FieldAnswer(String field, List<String> removed, List<String> added) {
        static FieldAnswer of(FieldChange change) {
            return new FieldAnswer(
                    AnswerText.code(change.field()), change.removed(), change.added());
        }
    }

    /// What changed from one edition to another, a page of it.
    ///
    /// @param counts how many there are in all
    /// @param added parties that came
    /// @param removed parties that went
    /// @param changed parties that are listed differently
    /// @param nextOffset where the next page begins; null on the last
    record DeltaAnswer(
            LocalDate from,
            LocalDate to,
            ChangesAnswer counts,
            List<PartyAnswer> added,
            List<PartyAnswer> removed,
            List<ChangedAnswer> changed,
            @JsonProperty("next_offset") @Nullable Integer nextOffset) {
        static DeltaAnswer of(ListDelta delta, int offset, int limit) {
            int most =
                    Math.max(
                            delta.added().size(),
                            Math.max(delta.removed().size(), delta.changed().size()));
            return new DeltaAnswer(
                    delta.from().listDate(),
                    delta.to().listDate(),
                    new ChangesAnswer(
                            delta.added().size(), delta.removed().size(), delta.changed().size()),
                    page(delta.added(), offset, limit).stream().map(PartyAnswer::of).toList(),
                    page(delta.removed(), offset, limit).stream().map(PartyAnswer::of).toList(),
                    page(delta.changed(), offset, limit).stream().map(ChangedAnswer::of).toList(),
                    (long) offset + limit < most ? offset + limit : null);
        }

        private static <T> List<T> page(List<T> all, int offset, int limit) {
            int from = Math.min(offset, all.size());
            return all.subList(from, (int) Math.min(all.size(), (long) from + limit));
        }
    }

    /// What came of an import.
    ///
    /// @param lists what became of each list
    /// @param unrecognised files that are no list that is known, and why
    /// @param problems rows that could not be read, the first hundred
    record ImportAnswer(List<ListAnswer> lists, List<String> unrecognised, List<String> problems) {
        static ImportAnswer of(ListImports.Imported imported) {
            List<ListAnswer> lists =
                    new java.util.ArrayList<>(
                            imported.results().stream().map(ListAnswer::of).toList());
            imported.failed()
                    .forEach(failed ->
                            lists.add(
                                    new ListAnswer(
                                            failed.source(), null, "failed", failed.sentence())));
            return new ImportAnswer(
                    lists,
                    imported.unrecognised().stream()
                            .map(file -> file.file() + ": " + file.reason())
                            .toList(),
                    imported.problems().stream()
                            .limit(MAX_PROBLEMS)
                            .map(Object::toString)
                            .toList());
        }
    }

    /// What became of a list.
    ///
    /// @param source the list
    /// @param date the edition's date; null where it could not be read
    /// @param status `in_force`, `unchanged`, `earlier`, `refused` or `failed`
    /// @param reason why it was refused or failed
    record ListAnswer(
            String source, @Nullable LocalDate date, String status, @Nullable String reason) {
        static ListAnswer of(PutResult result) {
            return switch (result) {
                case PutResult.InForce(StoredEdition edition, _) -> of(edition, "in_force");
                case PutResult.Unchanged(StoredEdition edition) -> of(edition, "unchanged");
                case PutResult.Earlier(StoredEdition edition, _) -> of(edition, "earlier");
                case PutResult.Shrunken shrunken ->
                        new ListAnswer(
                                shrunken.id().source(),
                                shrunken.id().listDate(),
                                "refused",
                                shrunken.reason());
            };
        }

        private static ListAnswer of(StoredEdition edition, String status) {
            return new ListAnswer(edition.id().source(), edition.id().listDate(), status, null);
        }
    }
}
