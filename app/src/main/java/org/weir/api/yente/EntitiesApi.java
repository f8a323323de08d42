package org.weir.api.yente;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Permission;
import org.weir.api.BadRequest;
import org.weir.api.NotFound;
import org.weir.api.ftm.Directories;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.ftm.Entities;
import org.weir.api.ftm.EntityAnswer;
import org.weir.api.yente.MatchAnswer.TotalAnswer;
import org.weir.http.Requires;

/// Listings by their ids.
@RestController
@RequestMapping(value = "/entities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "yente")
public class EntitiesApi {
    private static final int MAX_LIMIT = 500;
    private static final int MAX_OFFSET = 9_500;

    private final Directories directories;

    /// @param directories knows the listings
    public EntitiesApi(Directories directories) {
        this.directories = directories;
    }

    /// What stands beside a listing.
    record AdjacentAnswer(EntityAnswer entity, Map<String, AdjacentPageAnswer> adjacent) {}

    /// A page of what stands beside it in one property.
    record AdjacentPageAnswer(List<Object> results, TotalAnswer total, int limit, int offset) {}

    /// A listing.
    @GetMapping("/{id}")
    @Requires({Permission.SCREEN, Permission.SEE_LISTS})
    @Operation(summary = "A listing as an entity, with what stands beside it")
    public ResponseEntity<EntityAnswer> find(
            @PathVariable String id, @RequestParam(defaultValue = "true") boolean nested) {
        Directory directory = directories.current();
        DirectoryEntry entry = entry(directory, id);
        if (!entry.id().equals(id)) {
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/entities/" + entry.id())
                    .build();
        }
        return ResponseEntity.ok(nested ? directory.nested(entry) : directory.entity(entry));
    }

    private static DirectoryEntry entry(Directory directory, String id) {
        return directory.find(id).orElseThrow(() -> new NotFound("No such entity!"));
    }

    /// What stands beside a listing, property by property.
    @GetMapping("/{id}/adjacent")
    @Requires({Permission.SCREEN, Permission.SEE_LISTS})
    @Operation(summary = "What stands beside a listing")
    public AdjacentAnswer adjacent(
            @PathVariable String id,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Directory directory = directories.current();
        DirectoryEntry entry = entry(directory, id);
        Map<String, AdjacentPageAnswer> adjacent = new LinkedHashMap<>();
        directory
                .nested(entry)
                .properties()
                .forEach((property, values) -> {
                    if (Entities.isNested(property)) {
                        adjacent.put(property, page(values, limit, offset));
                    }
                });
        return new AdjacentAnswer(directory.entity(entry), adjacent);
    }

    /// What stands beside a listing in one property.
    @GetMapping("/{id}/adjacent/{property}")
    @Requires({Permission.SCREEN, Permission.SEE_LISTS})
    @Operation(summary = "What stands beside a listing in one property")
    public AdjacentPageAnswer adjacentOf(
            @PathVariable String id,
            @PathVariable String property,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        if (!Entities.isNested(property)) {
            throw new NotFound("No such property!");
        }
        Directory directory = directories.current();
        return page(
                directory
                        .nested(entry(directory, id))
                        .properties()
                        .getOrDefault(property, List.of()),
                limit,
                offset);
    }

    private static AdjacentPageAnswer page(List<Object> values, int limit, int offset) {
        if (limit < 0 || limit > MAX_LIMIT) {
            throw new BadRequest("limit", "Expected 0 to %d.".formatted(MAX_LIMIT));
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new BadRequest("offset", "Expected 0 to %,d.".formatted(MAX_OFFSET));
        }
        return new AdjacentPageAnswer(
                values.stream().skip(offset).limit(limit).toList(),
                TotalAnswer.exactly(values.size()),
                limit,
                offset);
    }
}
