package org.weir.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.sources.DownloadLimits;
import org.weir.lists.ListStore;
import org.weir.store.FolderListStore;

@Timeout(60)
class UpdateCommandTest {
    private static final DownloadLimits LIMITS =
            new DownloadLimits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    1_000_000,
                    2,
                    Duration.ofMillis(1),
                    Duration.ofSeconds(1),
                    3);

    @TempDir private Path folder;

    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final List<String> log = new ArrayList<>();
    private String tagSalt = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        sources("un-sc");
        contents.put("/un-sc", PublishedUnList.of("2026-01-10", 20));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFirstUpdateFetchesTheListAndTheNextOneOnlyAsks() {
        CommandRun first = update();
        assertThat(first.code()).isZero();
        assertThat(first.output())
                .isEqualTo(
                        """
                        SOURCE  LIST DATE   ENTRIES  CHANGE  STATUS
                        un-sc   2026-01-10       20          updated
                        """);
        CommandRun second = update();
        assertThat(second.code()).isZero();
        assertThat(second.output()).contains("2026-01-10       20          unchanged");
        assertThat(log).containsExactly("/un-sc 200", "/un-sc 304");

        contents.put("/un-sc", PublishedUnList.of("2026-01-20", 21));
        assertThat(update().output()).contains("2026-01-20       21  +1 -0 ~0  updated");
    }

    @Test
    void theSameContentUnderAnotherTagIsUnchanged() {
        update();
        log.clear();
        tagSalt = "other";
        assertThat(update().output()).contains("unchanged");
        assertThat(log).containsExactly("/un-sc 200");
    }

    @Test
    void aListThatWasTakenOutIsFetchedAnew() throws Exception {
        update();
        weir("remove", "un-sc");
        log.clear();
        assertThat(update().output()).contains("updated");
        assertThat(log).containsExactly("/un-sc 200");
    }

    @Test
    void aShrunkenListIsRefused() {
        update();
        contents.put("/un-sc", PublishedUnList.of("2026-01-20", 10));
        CommandRun run = update();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.output()).contains("refused");
        assertThat(run.error()).contains("10 entries, 50.0 % fewer than the 20");
        assertThat(inForce()).contains("2026-01-10");
        assertThat(update().code()).as("it is asked for again").isEqualTo(4);
        assertThat(update("--accept-shrunken").code()).isZero();
        assertThat(inForce()).contains("2026-01-20");
    }

    @Test
    void whatIsPublishedAgainAfterAShrunkenListTakesForceAgain() {
        update();
        contents.put("/un-sc", PublishedUnList.of("2026-01-10", 10));
        assertThat(update("--accept-shrunken").code()).isZero();
        contents.put("/un-sc", PublishedUnList.of("2026-01-10", 20));
        assertThat(update().output()).contains("20", "updated");
        assertThat(inForce()).contains("20");
    }

    @Test
    void anOlderListIsKeptAndSaidNotToBeInForce() {
        update();
        contents.put("/un-sc", PublishedUnList.of("2026-01-05", 20));
        CommandRun run = update();
        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("2026-01-05", "earlier");
        assertThat(run.error())
                .contains("the edition of 2026-01-10 stays in force; `weir lists use un-sc");
        assertThat(inForce()).contains("2026-01-10");
    }

    @Test
    void aListCutShortLeavesTheLastOneInForce() {
        update();
        String text = PublishedUnList.of("2026-01-20", 30);
        contents.put("/un-sc", text.substring(0, text.length() - 200));
        CommandRun run = update();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.output()).contains("failed");
        assertThat(run.error())
                .contains("weir: un-sc:", "was cut short", "the list in store stays as it is.");
        assertThat(inForce()).contains("2026-01-10");
    }

    @Test
    void aPageInPlaceOfTheListIsNotTakenForOne() {
        update();
        contents.put("/un-sc", "<!DOCTYPE html><html><body>We are moving.</body></html>");
        CommandRun run = update();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error()).contains("un-sc").contains("not a list");
        assertThat(inForce()).contains("2026-01-10");
    }

    @Test
    void anotherListInPlaceOfTheListIsNotTaken() {
        sources("us-ofac-sdn");
        contents.put("/us-ofac-sdn", PublishedUnList.of("2026-01-10", 20));
        CommandRun run = update();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error()).contains("the address gave un-sc, which is another list");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void oneListThatFailsDoesNotKeepTheOthersBack() {
        sources("us-csl", "un-sc", "us-ofac-sdn");
        CommandRun run = update();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error())
                .contains(
                        "weir: us-csl: the server answered 404; the list in store stays as it is.")
                .contains("weir: us-ofac-sdn: the server answered 404");
        assertThat(inForce()).contains("un-sc");
    }

    @Test
    void onlyTheListsThatAreAskedForAreFetched() {
        sources("us-csl", "un-sc");
        assertThat(update("un-sc").code()).isZero();
        assertThat(log).containsExactly("/un-sc 200");
        CommandRun unknown = update("xx-none");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error())
                .contains("no address is known of xx-none; there are us-csl, un-sc");
    }

    @Test
    void withoutANetworkItSaysSoInOneSentence() {
        update();
        sources("un-sc", "us-csl");
        server.stop(0);
        CommandRun run = update();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error())
                .isEqualTo(
                        "weir: no publisher can be reached (is there a network?); the lists in store"
                                + " stay as they are.\n");
        assertThat(inForce()).contains("2026-01-10");
    }

    @Test
    void theOutcomeIsThereForScripts() {
        sources("us-csl", "un-sc");
        CommandRun run = update("--format", "json");
        assertThat(run.output())
                .contains("\"source\" : \"us-csl\"")
                .contains("\"status\" : \"failed\"")
                .contains("\"status\" : \"updated\"")
                .contains("\"list_date\" : \"2026-01-10\"");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            @Nullable String content = contents.get(path);
            if (content == null) {
                log(path, 404);
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String tag = "\"" + content.hashCode() + tagSalt + "\"";
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                log(path, 304);
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            log(path, 200);
            exchange.getResponseHeaders().add("ETag", tag);
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized void log(String path, int status) {
        log.add(path + " " + status);
    }

    private void sources(String... names) {
        StringBuilder yaml = new StringBuilder("sources:\n");
        for (String name : names) {
            yaml.append(
                    """
                      - source: %s
                        title: A list
                        publisher: Nobody
                        format: un-xml
                        address: http://127.0.0.1:%d/%s
                        page: https://list.example/
                        terms: none
                    """
                            .formatted(name, server.getAddress().getPort(), name));
        }
        try {
            Files.writeString(folder.resolve("sources.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandRun update(String... more) {
        List<String> arguments = new ArrayList<>(List.of("update"));
        arguments.addAll(List.of(more));
        arguments.add("--sources");
        arguments.add(folder.resolve("sources.yaml").toString());
        return weir(arguments.toArray(String[]::new));
    }

    private String inForce() {
        CommandRun run = CommandRun.weir(folder.resolve("home"), "lists");
        return run.output();
    }

    private CommandRun weir(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Console console = CommandRun.console(output, error, CommandRun.CLOCK);
        DataFolders folders =
                new DataFolders() {
                    @Override
                    public Path folder(@Nullable Path option) {
                        return folder.resolve("home");
                    }

                    @Override
                    public ListStore lists(Path data) {
                        return new FolderListStore(data.resolve("lists"), CommandRun.CLOCK, 5);
                    }

                    @Override
                    public void prepare(Path data) {}
                };
        int code =
                Commands.weir(
                                console,
                                List.of(
                                        UpdateCommand.spec(console, folders, LIMITS),
                                        KeepCommands.remove(console, folders)))
                        .execute(arguments);
        return CommandRun.of(code, output, error);
    }
}
