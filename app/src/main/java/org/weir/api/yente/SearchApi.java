package org.weir.api.yente;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Permission;
import org.weir.api.BadRequest;
import org.weir.api.ftm.Directories;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.ftm.EntityAnswer;
import org.weir.api.ftm.ListingFilter;
import org.weir.api.ftm.SearchWords;
import org.weir.api.yente.MatchAnswer.TotalAnswer;
import org.weir.api.yente.SearchAnswer.FacetAnswer;
import org.weir.base.Language;
import org.weir.http.Requires;

/// Looking through the lists by words. This is no screening: it finds words, not people.
@RestController
@Tag(name = "yente")
public class SearchApi {
    private static final int MAX_LIMIT = 500;
    private static final int MAX_OFFSET = 9_500;
    private static final int MAX_CHARS = 1_000;

    private final Directories directories;

    /// @param directories knows the listings
    public SearchApi(Directories directories) {
        this.directories = directories;
    }

    /// Looks for words.
    @GetMapping(value = "/search/{dataset}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires({Permission.SCREEN, Permission.SEE_LISTS})
    @Operation(
            summary = "Find listings by words",
            description =
                    "All words must be there, in names or numbers: word, \"words in order\", begin*, -not; fuzzy=true allows a slip or two a word.")
    public SearchAnswer search(
            @PathVariable String dataset,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "Thing") String schema,
            @RequestParam(name = "include_dataset", defaultValue = "") List<String> include,
            @RequestParam(name = "exclude_dataset", defaultValue = "") List<String> exclude,
            @RequestParam(name = "exclude_schema", defaultValue = "") List<String> schemas,
            @RequestParam(name = "changed_since", required = false) @Nullable String changedSince,
            @RequestParam(defaultValue = "") List<String> countries,
            @RequestParam(defaultValue = "") List<String> topics,
            @RequestParam(defaultValue = "") List<String> datasets,
            @Parameter(
                            name = "filter",
                            in = ParameterIn.QUERY,
                            description = "property:value, as programId:SDGT; may be repeated")
                    @RequestParam
                    MultiValueMap<String, String> all,
            @RequestParam(name = "filter_op", defaultValue = "OR") String operator,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "") List<String> sort,
            @RequestParam(required = false) @Nullable Boolean target,
            @RequestParam(defaultValue = "false") boolean fuzzy,
            @RequestParam(defaultValue = "false") boolean simple,
            @RequestParam(defaultValue = "countries,topics,datasets") List<String> facets,
            @Parameter(hidden = true) Language language) {
        range("limit", limit, 0, MAX_LIMIT);
        range("offset", offset, 0, MAX_OFFSET);
        range("q", q.length(), 0, MAX_CHARS);
        Directory directory = directories.current();
        Set<String> scope = ListingFilter.datasets(directory, dataset, include, exclude);
        if (!datasets.isEmpty()) {
            scope = ListingFilter.datasets(directory, dataset, datasets, exclude);
        }
        ListingFilter filter =
                new ListingFilter(
                        scope,
                        ListingFilter.schema("schema", schema),
                        Set.copyOf(schemas),
                        topics,
                        countries.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList(),
                        ListingFilter.moment("changed_since", changedSince),
                        Set.of(),
                        operator.equalsIgnoreCase("AND"));
        List<PropertyFilter> ofProperties =
                all.getOrDefault("filter", List.of()).stream().map(PropertyFilter::read).toList();
        List<Facet> counted = facets.stream().map(Facet::ofCode).toList();
        Comparator<DirectoryEntry> order = Order.of(sort, q);
        List<SearchWords.Piece> pieces = SearchWords.read(q, fuzzy);
        List<DirectoryEntry> found = new ArrayList<>();
        for (DirectoryEntry entry : directory.entries()) {
            if (pieces.stream().allMatch(piece -> piece.fits(entry.words()))
                    && filter.fits(entry)
                    && fits(directory, entry, ofProperties, target)) {
                found.add(entry);
            }
        }
        found.sort(order);
        List<EntityAnswer> page =
                found.stream().skip(offset).limit(limit).map(directory::entity).toList();
        Map<String, FacetAnswer> counts = new LinkedHashMap<>();
        counted.forEach(facet -> counts.put(facet.code(), facet.count(found, language)));
        return new SearchAnswer(limit, offset, TotalAnswer.exactly(found.size()), page, counts);
    }

    private static void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadRequest(
                    field,
                    field.equals("q")
                            ? "Expected at most %,d characters.".formatted(most)
                            : "Expected %d to %d.".formatted(least, most));
        }
    }

    private static boolean fits(
            Directory directory,
            DirectoryEntry entry,
            List<PropertyFilter> filters,
            @Nullable Boolean target) {
        if (filters.isEmpty() && target == null) {
            return true;
        }
        EntityAnswer entity = directory.entity(entry);
        return (target == null || entity.target() == target)
                && filters.stream().allMatch(filter -> filter.fits(entity));
    }

    /// A value that a property must have: `programId:US-SDGT`, `properties.birthDate:1970`.
    ///
    /// @param property the property
    /// @param value the value, whole
    private record PropertyFilter(String property, String value) {
        private static final String PREFIX = "properties.";

        static PropertyFilter read(String text) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new BadRequest("filter", "Expected property:value.");
            }
            String property = text.substring(0, colon);
            return new PropertyFilter(
                    property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : property,
                    text.substring(colon + 1));
        }

        boolean fits(EntityAnswer entity) {
            return entity.properties().getOrDefault(property, List.of()).contains(value);
        }
    }
}
