package org.weir.api.ftm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Permission;
import org.weir.api.BadRequest;
import org.weir.api.NotFound;
import org.weir.api.PageLinks;
import org.weir.http.Requires;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListStore;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;

/// What an edition of a list holds, in force or not: so that whoever replays a screening sees what
/// it was answered from.
@RestController
@Tag(name = "Lists")
public class ListingsApi {
    private static final int MAX_PAGE = 1_000;

    private final ListStore lists;

    /// @param lists the editions in store
    public ListingsApi(ListStore lists) {
        this.lists = lists;
    }

    /// A page of an edition.
    ///
    /// @param next the number to ask for next as `from`; null at the end
    record ListingsAnswer(List<EntityAnswer> listings, @Nullable Integer next) {}

    /// The listings of an edition.
    @GetMapping(
            value = "/api/v1/lists/{source}/editions/{date}/listings",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.SEE_LISTS)
    @Operation(summary = "The listings of an edition, in its order, as entities of FollowTheMoney")
    public ListingsAnswer listings(
            @PathVariable String source,
            @PathVariable LocalDate date,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) HttpServletResponse response) {
        if (from < 0) {
            throw new BadRequest("from", "Expected 0 or more.");
        }
        if (limit < 1 || limit > MAX_PAGE) {
            throw new BadRequest("limit", "Expected 1 to %,d.".formatted(MAX_PAGE));
        }
        SnapshotId id =
                lists.editions().stream()
                        .map(StoredEdition::id)
                        .filter(one -> one.source().equals(source) && one.listDate().equals(date))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no such edition."));
        ListSnapshot snapshot = lists.open(id);
        List<EntityAnswer> page = new ArrayList<>();
        int end = (int) Math.min(snapshot.size(), (long) from + limit);
        for (int ordinal = from; ordinal < end; ordinal++) {
            page.add(Entities.flat(snapshot, snapshot.listing(ordinal), null));
        }
        Integer next = end < snapshot.size() ? (Integer) end : null;
        if (next != null) {
            PageLinks.next(response, "from", next);
        }
        return new ListingsAnswer(page, next);
    }
}
