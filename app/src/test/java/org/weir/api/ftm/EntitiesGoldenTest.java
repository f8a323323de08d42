package org.weir.api.ftm;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.weir.cli.GoldenFile;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import tools.jackson.databind.json.JsonMapper;

/// The samples as entities: what is served, reviewed as a difference.
class EntitiesGoldenTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void theSamplesAreTheEntitiesThatWereReviewed() {
        StringBuilder lines = new StringBuilder();
        for (ListSnapshot snapshot : EntitiesTest.samples()) {
            for (Listing listing : snapshot.listings()) {
                lines.append(
                                JSON.writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(
                                                Entities.nested(snapshot, listing, DAY, _ -> null)))
                        .append('\n');
            }
        }
        GoldenFile.check("server/entities.json", lines.toString().replace("\r\n", "\n"));
    }
}
