package org.weir.api;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weir.app.server.TestServer;
import org.weir.cli.GoldenFile;
import tools.jackson.databind.json.JsonMapper;

/// The description of the REST API that is served is the one that was reviewed: whoever changes a
/// route, a field or an answer sees it here as a difference.
class OpenApiGoldenTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theDescriptionIsTheOneThatWasReviewed() {
        try (TestServer server = TestServer.start(Map.of())) {
            String served = server.visitor().get("/api/v1/openapi.json").body();
            String indented =
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(JSON.readTree(served))
                            .replace("\r\n", "\n");
            GoldenFile.check("server/openapi.json", indented + "\n");
        }
    }
}
