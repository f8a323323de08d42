package org.weir.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.weir.cli.GoldenFile;
import org.weir.http.ProgramPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every route for programs stands in the description that is served, and nothing else does: both
/// golden files are taken from the running server.
class OpenApiCoverageTest {
    private static final List<String> HIDDEN =
            List.of(
                    "/openapi.json",
                    "/manifest",
                    "/reconcile/preview.css",
                    "/reconcile/{dataset}/preview.css");

    @Test
    void everyRouteForProgramsIsDescribed() {
        TreeSet<String> routes = new TreeSet<>();
        for (String line : GoldenFile.read("server/routes.csv").lines().skip(1).toList()) {
            String[] fields = line.split(",");
            if (ProgramPaths.holds(fields[1]) && !HIDDEN.contains(fields[1])) {
                routes.add(fields[0] + " " + fields[1]);
            }
        }
        TreeSet<String> described = new TreeSet<>();
        JsonNode paths =
                JsonMapper.builder()
                        .build()
                        .readTree(GoldenFile.read("server/openapi.json"))
                        .get("paths");
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                assertThat(paths.get(path).get(method).path("summary").asString(""))
                        .as(path)
                        .isNotBlank();
            }
        }
        described.remove("GET /manifest");
        assertThat(described).isEqualTo(routes);
    }
}
