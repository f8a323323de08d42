package org.weir.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.base.Decimals;
import org.weir.classification.RulingFile;

/// A ruling.
///
/// @param id stable
/// @param worksheet the worksheet that it was made on
/// @param instrument by which it was made
/// @param edition the day of that edition
/// @param item number of the item; empty where none means the goods
/// @param verdict `controlled`, `cannot_tell` or `not_controlled`
/// @param description of the goods
/// @param why the reason
/// @param note how the item is read from then on; absent where the ruling is of its case alone
/// @param by who ruled
/// @param at when
/// @param state `awaiting_second`, `in_force` or `returned`
/// @param reviewedBy the second officer; absent where none has looked
/// @param likeness to what was asked for, 0 to 1; absent where nothing was
@JsonInclude(JsonInclude.Include.NON_NULL)
record RulingAnswer(
        UUID id,
        UUID worksheet,
        String instrument,
        LocalDate edition,
        String item,
        String verdict,
        String description,
        String why,
        @Nullable String note,
        String by,
        Instant at,
        String state,
        @JsonProperty("reviewed_by") @Nullable String reviewedBy,
        @Nullable BigDecimal likeness) {
    static RulingAnswer of(RulingFile file) {
        return of(file, null);
    }

    static RulingAnswer of(RulingFile file, @Nullable Double likeness) {
        RulingFile.Review review = file.review();
        return new RulingAnswer(
                file.id(),
                file.worksheet(),
                file.ruling().instrument(),
                file.ruling().edition(),
                file.ruling().item(),
                ClassificationAnswer.code(file.ruling().verdict()),
                file.ruling().description(),
                file.ruling().why(),
                file.ruling().note().orElse(null),
                file.ruling().by(),
                file.madeAt(),
                ClassificationAnswer.code(file.state()),
                review == null ? null : review.by(),
                likeness == null ? null : Decimals.number(likeness));
    }
}
