package org.weir.api.ftm;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.api.BadRequest;
import org.weir.api.NotFound;

/// Which listings an answer may hold.
///
/// @param datasets the data sets of which one must list it
/// @param schema what it must be; null for anything
/// @param excludedSchemas what it must not be, letter for letter
/// @param topics of which it must have one; empty for any
/// @param countries of which it must have one; empty for any
/// @param changedSince after which it must have changed; null for any time
/// @param excludedIds ids and referents that it must not have
/// @param all whether it must have all topics and countries, not one of each
public record ListingFilter(
        Set<String> datasets,
        @Nullable FtmSchema schema,
        Set<String> excludedSchemas,
        List<String> topics,
        List<String> countries,
        @Nullable LocalDateTime changedSince,
        Set<String> excludedIds,
        boolean all) {
    /// The most ids that may be left out.
    public static final int MAX_EXCLUDED_IDS = 50;

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2})(?::(\\d{2})(?::(\\d{2}).*)?)?)?");

    /// Whether a listing may be in the answer.
    public boolean fits(DirectoryEntry entry) {
        return entry.datasets().stream().anyMatch(datasets::contains)
                && (schema == null || entry.schema().isA(schema))
                && !excludedSchemas.contains(entry.schema().code())
                && has(topics, entry.topics())
                && has(countries, entry.countries())
                && (changedSince == null || entry.lastChange().atStartOfDay().isAfter(changedSince))
                && !excludedIds.contains(entry.id())
                && Collections.disjoint(excludedIds, entry.referents());
    }

    private boolean has(List<String> wanted, List<String> there) {
        return wanted.isEmpty()
                || (all ? there.containsAll(wanted) : !Collections.disjoint(there, wanted));
    }

    /// Whether it lets everything through, so that whoever asked need not look.
    ///
    /// @param present the data sets that there are
    public boolean isOpen(List<String> present) {
        return datasets.containsAll(present)
                && schema == null
                && excludedSchemas.isEmpty()
                && topics.isEmpty()
                && countries.isEmpty()
                && changedSince == null
                && excludedIds.isEmpty();
    }

    /// The data sets of a request.
    ///
    /// @param scope the one in the address
    /// @param include of these alone; empty for all of the scope
    /// @param exclude not of these
    /// @throws NotFound if there is no such data set
    public static Set<String> datasets(
            Directory directory, String scope, List<String> include, List<String> exclude) {
        Set<String> datasets =
                new java.util.HashSet<>(
                        Datasets.scope(scope, directory.datasets())
                                .orElseThrow(() -> new NotFound("No such dataset.")));
        if (!include.isEmpty()) {
            Set<String> included = new java.util.HashSet<>();
            include.forEach(name -> named(directory, name).ifPresent(included::addAll));
            datasets.retainAll(included);
        }
        exclude.forEach(name -> named(directory, name).ifPresent(datasets::removeAll));
        return Set.copyOf(datasets);
    }

    private static Optional<Set<String>> named(Directory directory, String name) {
        return Datasets.scope(name, directory.datasets());
    }

    /// The moment of a text such as `2026-11-01` or `2026-11-01T12:00:00`.
    ///
    /// @throws BadRequest if it is none
    public static @Nullable LocalDateTime moment(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var found = MOMENT.matcher(text);
        if (found.matches()) {
            try {
                return LocalDateTime.parse(
                        "%sT%s:%s:%s"
                                .formatted(
                                        found.group(1),
                                        orZero(found.group(2)),
                                        orZero(found.group(3)),
                                        orZero(found.group(4))));
            } catch (java.time.format.DateTimeParseException e) {
                // There is no such day or hour.
            }
        }
        throw new BadRequest(field, "Expected 2026-11-01 or 2026-11-01T12:00:00.");
    }

    private static String orZero(@Nullable String digits) {
        return digits == null ? "00" : digits;
    }

    /// The schema that a request names.
    ///
    /// @throws BadRequest if Weir does not know it
    public static FtmSchema schema(String field, String code) {
        return FtmSchema.ofCode(code)
                .orElseThrow(() ->
                        new BadRequest(
                                field,
                                "Expected the schema of a party: Person, Organization, Company, PublicBody, LegalEntity, Vessel, Airplane; or Thing."));
    }
}
