package org.weir.api.yente;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Permission;
import org.weir.api.ftm.Datasets;
import org.weir.base.Language;
import org.weir.http.OpenTo;
import org.weir.http.Requires;
import org.weir.lists.ListSnapshot;
import org.weir.lists.SnapshotId;
import org.weir.replay.LiveIndex;

/// What yente says of itself and of its data.
@RestController
@Tag(name = "yente")
public class CatalogApi {
    private static final int HASH_DIGITS = 12;

    private final LiveIndex live;

    /// @param live the lists in force
    public CatalogApi(LiveIndex live) {
        this.live = live;
    }

    /// That somebody answers.
    record StatusAnswer(String status) {}

    /// All data sets.
    ///
    /// @param datasets lists and collections
    /// @param current those that answers are from: all
    /// @param outdated those that are not: none
    record CatalogAnswer(
            List<DatasetAnswer> datasets,
            List<String> current,
            List<String> outdated,
            @JsonProperty("index_stale") boolean indexStale) {}

    /// A data set.
    ///
    /// @param name as addresses name it
    /// @param title what it is called
    /// @param version the list's date and the beginning of its hash
    /// @param load whether it is a list, not a collection
    /// @param children the lists of a collection
    record DatasetAnswer(
            String name,
            String title,
            String version,
            boolean load,
            @JsonProperty("entities_url") @Nullable String entitiesUrl,
            @JsonProperty("index_version") String indexVersion,
            @JsonProperty("index_current") boolean indexCurrent,
            List<String> children,
            @JsonProperty("entity_count") int entityCount,
            @JsonProperty("updated_at") @Nullable String updatedAt,
            @JsonProperty("last_export") @Nullable String lastExport) {}

    /// Whether the server answers.
    @GetMapping(value = "/healthz", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(OpenTo.Who.EVERYBODY)
    @Operation(summary = "Whether the server answers")
    public StatusAnswer health() {
        return new StatusAnswer("ok");
    }

    /// Whether it has lists to answer from.
    @GetMapping(value = "/readyz", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(OpenTo.Who.EVERYBODY)
    @Operation(summary = "Whether there are lists to answer from")
    public ResponseEntity<StatusAnswer> ready() {
        return live.current().lists() > 0
                ? ResponseEntity.ok(new StatusAnswer("ok"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new StatusAnswer("no list is in force"));
    }

    /// Where the description of all this is.
    @GetMapping("/openapi.json")
    @OpenTo(OpenTo.Who.EVERYBODY)
    @Hidden
    public ResponseEntity<Void> description() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, "/api/v1/openapi.json")
                .build();
    }

    /// The ways to score.
    @GetMapping(value = "/algorithms", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(OpenTo.Who.EVERYBODY)
    @Operation(summary = "The ways to score")
    public Algorithms.AlgorithmsAnswer algorithms() {
        return Algorithms.answer();
    }

    /// The data sets.
    @GetMapping(
            value = {"/catalog", "/manifest"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires({Permission.SCREEN, Permission.SEE_LISTS})
    @Operation(summary = "The lists in force, and collections of them")
    public CatalogAnswer catalog() {
        List<DatasetAnswer> datasets = new ArrayList<>();
        for (ListSnapshot snapshot : live.current().index().snapshots()) {
            SnapshotId id = snapshot.id();
            String name = Datasets.name(id.source());
            String version =
                    id.listDate().toString().replace("-", "")
                            + "-"
                            + id.contentHash()
                                    .substring(0, Math.min(HASH_DIGITS, id.contentHash().length()));
            String date = id.listDate() + "T00:00:00";
            datasets.add(
                    new DatasetAnswer(
                            name,
                            Datasets.title(name).in(Language.EN),
                            version,
                            true,
                            null,
                            version,
                            true,
                            List.of(),
                            snapshot.size(),
                            date,
                            date));
        }
        List<String> lists = datasets.stream().map(DatasetAnswer::name).toList();
        List<DatasetAnswer> all = new ArrayList<>(datasets);
        String state = Long.toString(live.current().lists());
        all.add(collection(Datasets.ALL, "All lists", state, lists, datasets));
        all.add(collection(Datasets.SANCTIONS, "Lists of sanctions", state, lists, datasets));
        return new CatalogAnswer(
                all, all.stream().map(DatasetAnswer::name).toList(), List.of(), false);
    }

    private static DatasetAnswer collection(
            String name,
            String title,
            String version,
            List<String> lists,
            List<DatasetAnswer> datasets) {
        var children = Datasets.scope(name, lists).orElseThrow();
        return new DatasetAnswer(
                name,
                title,
                version,
                false,
                null,
                version,
                true,
                lists.stream().filter(children::contains).toList(),
                datasets.stream()
                        .filter(dataset -> children.contains(dataset.name()))
                        .mapToInt(DatasetAnswer::entityCount)
                        .sum(),
                null,
                null);
    }
}
