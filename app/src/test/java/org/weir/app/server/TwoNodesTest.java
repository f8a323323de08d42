package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.audit.ChainVerifier;
import org.weir.replay.LiveIndex;
import org.weir.store.database.OwnerConnection;
import org.weir.store.database.TestDatabase;
import org.weir.store.record.JdbcRecord;

/// Two nodes on one database: each follows what the other does.
class TwoNodesTest {
    @Test
    void bothFollowListsShareSessionsAndWriteOneRecord() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer one = TestServer.start(database, Map.of())) {
            TestServer two = TestServer.start(database, Map.of());
            try {
                assertThat(two.bean(LiveIndex.class).current().lists()).isEqualTo(1);
                one.putList(5, "Ilvana Torresk", "Oriel Danmark");
                Instant end = Instant.now().plus(Duration.ofSeconds(20));
                while (two.bean(LiveIndex.class).current().lists() < 2) {
                    assertThat(Instant.now()).isBefore(end);
                    Thread.sleep(50);
                }
                String key = one.key(Scope.SCREEN);
                String body = "{\"subject\":{\"names\":[\"Oriel Danmark\"]}}";
                CompletableFuture.allOf(
                                IntStream.range(0, 40)
                                        .mapToObj(i ->
                                                CompletableFuture.runAsync(() -> {
                                                    TestServer node = i % 2 == 0 ? one : two;
                                                    assertThat(
                                                                    node.visitor()
                                                                            .postBody(
                                                                                    "/api/v1/screenings",
                                                                                    "application/json",
                                                                                    body,
                                                                                    "Authorization",
                                                                                    "Bearer " + key)
                                                                            .body())
                                                            .contains("review");
                                                }))
                                        .toArray(CompletableFuture[]::new))
                        .get();
                Visitor visitor = one.visitor(Role.AUDITOR);
                // Cookies know no ports: the other node knows the session, too.
                assertThat(visitor.get(two.url("/")).statusCode()).isEqualTo(200);
                try (var connection = OwnerConnection.open(database.database().owner())) {
                    assertThat(
                                    ChainVerifier.verify(
                                                    new JdbcRecord(connection).events(true),
                                                    java.util.List.of(),
                                                    java.util.List.of())
                                            .finding())
                            .isEmpty();
                }
            } finally {
                two.stop();
            }
        }
    }
}
