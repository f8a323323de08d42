package org.weir.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Goods to be classified.
///
/// @param description as the exporter wrote it, English or French; at most 20,000 characters
/// @param given values of parameters beside the text, as written, by the parameter's name; a
///   concept's name takes `yes` or `no`
/// @param codes numbers of other lists that the exporter gives: they make items likelier and decide
///   nothing
/// @param on the day of the transfer, by whose editions it is judged; null for today
/// @param language of the texts: `en` or `fr`
public record ClassificationRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String description,
        @Nullable Map<String, @Nullable String> given,
        @Nullable List<@Nullable String> codes,
        @Schema(format = "date") @Nullable String on,
        @Schema(allowableValues = {"en", "fr"}) @Nullable String language) {}
