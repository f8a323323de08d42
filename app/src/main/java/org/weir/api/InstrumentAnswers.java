package org.weir.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.classification.RulingStore;
import org.weir.classification.Worksheets;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.EditionChanges;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.Item;

/// How instruments, items and what changed are answered.
final class InstrumentAnswers {
    private InstrumentAnswers() {}

    /// An edition of an instrument.
    ///
    /// @param instrument its name
    /// @param edition the day of the edition
    /// @param title what it is called
    /// @param issuer who keeps it
    /// @param inForceFrom the first day on which transfers are judged by it
    /// @param inForceUntil the last one; absent while none is known
    /// @param source where it comes from
    /// @param confidence how far that was checked
    /// @param items how many items it has
    record EditionAnswer(
            String instrument,
            LocalDate edition,
            String title,
            String issuer,
            @JsonProperty("in_force_from") LocalDate inForceFrom,
            @JsonProperty("in_force_until") @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable LocalDate inForceUntil,
            String source,
            String confidence,
            int items) {
        static EditionAnswer of(Edition edition, Language language) {
            return new EditionAnswer(
                    edition.instrument(),
                    edition.date(),
                    edition.title().in(language),
                    edition.issuer().in(language),
                    edition.inForceFrom(),
                    edition.inForceUntil().orElse(null),
                    edition.source(),
                    ClassificationAnswer.code(edition.confidence()),
                    edition.all().size());
        }
    }

    /// An item in a line.
    ///
    /// @param item its number
    /// @param parent the number of what it is part of; empty at the top
    /// @param title what it is called
    record ItemLine(String item, String parent, String title) {
        static ItemLine of(Item item, Language language) {
            return new ItemLine(item.number(), item.parent(), item.title().in(language));
        }
    }

    /// A found item.
    ///
    /// @param instrument whose
    /// @param edition of which day
    /// @param item its number
    /// @param title what it is called
    record FoundItem(String instrument, LocalDate edition, String item, String title) {}

    /// An amount from which something is due.
    ///
    /// @param of what is due
    /// @param amount the amount
    /// @param source where that comes from
    record ThresholdAnswer(String of, String amount, String source) {}

    /// A number of another list.
    ///
    /// @param system the list
    /// @param code its number there
    record CodeAnswer(String system, String code) {}

    /// How officers read an item.
    ///
    /// @param version counted from 1; the highest is in force
    /// @param text the reading
    /// @param ruling the ruling that it came of
    /// @param by who ruled
    /// @param confirmedBy the second officer; empty where none was asked for
    /// @param at since when
    record ReadingAnswer(
            int version,
            String text,
            UUID ruling,
            String by,
            @JsonProperty("confirmed_by") String confirmedBy,
            Instant at) {
        static ReadingAnswer of(RulingStore.Reading reading) {
            return new ReadingAnswer(
                    reading.version(),
                    reading.text(),
                    reading.ruling(),
                    reading.madeBy(),
                    reading.confirmedBy(),
                    reading.at());
        }
    }

    /// An item in full.
    ///
    /// @param instrument whose
    /// @param edition of which day
    /// @param item its number
    /// @param parent what it is part of; empty at the top
    /// @param title what it is called
    /// @param text what it says, in Weir's own words
    /// @param category `I` or `II` where the regime has categories
    /// @param notes what limits or explains it
    /// @param cas CAS numbers
    /// @param thresholds amounts from which something is due
    /// @param about items whose goods it is about
    /// @param source where it comes from
    /// @param confidence how far that was checked
    /// @param codes its numbers on other lists
    /// @param readings how officers read it, the newest first
    /// @param parts its parts
    record ItemAnswer(
            String instrument,
            LocalDate edition,
            String item,
            String parent,
            String title,
            String text,
            String category,
            List<String> notes,
            List<String> cas,
            List<ThresholdAnswer> thresholds,
            List<String> about,
            String source,
            String confidence,
            List<CodeAnswer> codes,
            List<ReadingAnswer> readings,
            List<ItemLine> parts) {
        static ItemAnswer of(
                Edition edition,
                Item item,
                List<Correspondences.Line> codes,
                List<RulingStore.Reading> readings,
                Language language) {
            return new ItemAnswer(
                    edition.instrument(),
                    edition.date(),
                    item.number(),
                    item.parent(),
                    item.title().in(language),
                    item.text().in(language),
                    item.category(),
                    item.notes().stream().map(note -> note.in(language)).toList(),
                    item.cas(),
                    item.thresholds().stream()
                            .map(one ->
                                    new ThresholdAnswer(
                                            one.of().in(language), one.amount(), one.source()))
                            .toList(),
                    item.about(),
                    item.source(),
                    ClassificationAnswer.code(item.confidence()),
                    codes.stream().map(line -> new CodeAnswer(line.system(), line.code())).toList(),
                    readings.stream().map(ReadingAnswer::of).toList(),
                    item.children().stream().map(part -> ItemLine.of(part, language)).toList());
        }
    }

    /// An item that differs.
    ///
    /// @param item its number
    /// @param title what it is called
    /// @param differs what of it differs
    record ChangedItem(String item, String title, List<String> differs) {}

    /// An open worksheet that the later edition classifies otherwise.
    ///
    /// @param worksheet its id
    /// @param reference what it is cited by
    /// @param beforeItem its first item by the earlier edition; empty for none
    /// @param beforeVerdict what was found then
    /// @param afterItem its first item by the later one
    /// @param afterVerdict what is found now
    record TouchedAnswer(
            UUID worksheet,
            String reference,
            @JsonProperty("before_item") String beforeItem,
            @JsonProperty("before_verdict") String beforeVerdict,
            @JsonProperty("after_item") String afterItem,
            @JsonProperty("after_verdict") String afterVerdict) {
        static TouchedAnswer of(Worksheets.Touched touched) {
            return new TouchedAnswer(
                    touched.worksheet().id(),
                    touched.worksheet().reference(),
                    touched.before().item(),
                    touched.before().verdict().toLowerCase(java.util.Locale.ROOT),
                    touched.after().item(),
                    touched.after().verdict().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /// What a later edition changes.
    ///
    /// @param from the day of the earlier edition
    /// @param to the day of the later one
    /// @param added items that only the later one has
    /// @param removed items that only the earlier one has
    /// @param changed items that differ
    /// @param touched open worksheets that are classified otherwise
    record DifferencesAnswer(
            LocalDate from,
            LocalDate to,
            List<ItemLine> added,
            List<ItemLine> removed,
            List<ChangedItem> changed,
            List<TouchedAnswer> touched) {
        static DifferencesAnswer of(
                EditionChanges changes, List<Worksheets.Touched> touched, Language language) {
            return new DifferencesAnswer(
                    changes.earlier().date(),
                    changes.later().date(),
                    changes.added().stream().map(item -> ItemLine.of(item, language)).toList(),
                    changes.removed().stream().map(item -> ItemLine.of(item, language)).toList(),
                    changes.changed().stream()
                            .map(one ->
                                    new ChangedItem(
                                            one.after().number(),
                                            one.after().title().in(language),
                                            words(one.what(), language)))
                            .toList(),
                    touched.stream().map(TouchedAnswer::of).toList());
        }
    }

    /// What is wrong in a file.
    ///
    /// @param file its name
    /// @param line where, from 1; 0 if it is not known
    /// @param message what is wrong
    record FlawAnswer(String file, int line, String message) {
        static FlawAnswer of(Flaw flaw) {
            return new FlawAnswer(flaw.file(), flaw.line(), flaw.message());
        }
    }

    private static List<String> words(List<Bilingual> texts, Language language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
