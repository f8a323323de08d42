package org.weir.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `POST /api/v1/screenings` takes.
///
/// @param subject who is to be screened
/// @param threshold the score from which on a match is shown; null for the shipped one
/// @param limit the most matches; null for the preset
/// @param language `en` or `fr`, of notes and readings; null for English
/// @param unit the code of the unit whose file it is; null where the key has only one
/// @param compartment the code of the compartment that it lies in; null for none
public record ScreeningRequest(
        @Nullable SubjectBody subject,
        @Schema(minimum = "0", maximum = "1") @Nullable Double threshold,
        @Schema(minimum = "1", maximum = "500") @Nullable Integer limit,
        @Schema(allowableValues = {"en", "fr"}) @Nullable String language,
        @Nullable String unit,
        @Nullable String compartment) {
    /// Who is to be screened.
    ///
    /// @param id the caller's own reference
    /// @param schema `Person`, `Organization`, `Company`, `LegalEntity`, `Vessel`, `Airplane`
    /// @param names the main name first; one at least
    /// @param birthDates `1970-01-31`, `1970-01`, `1970` and what else can be read
    /// @param birthPlaces as written
    /// @param nationalities codes or names; can only lower a score
    /// @param countries of residence or activity
    /// @param gender `female` or `male`; can only lower a score
    /// @param identifiers documents and registrations
    /// @param addresses as written
    public record SubjectBody(
            @Nullable String id,
            @Nullable String schema,
            @Nullable List<@Nullable String> names,
            @JsonProperty("birth_dates") @Nullable List<@Nullable String> birthDates,
            @JsonProperty("birth_places") @Nullable List<@Nullable String> birthPlaces,
            @Nullable List<@Nullable String> nationalities,
            @Nullable List<@Nullable String> countries,
            @Nullable String gender,
            @Nullable List<@Nullable IdentifierBody> identifiers,
            @Nullable List<@Nullable String> addresses) {}

    /// A document or registration.
    ///
    /// @param kind `passport`, `national_id`, `tax`, `registration`, `imo`, …; null where not known
    /// @param value the number
    public record IdentifierBody(@Nullable String kind, @Nullable String value) {}
}
