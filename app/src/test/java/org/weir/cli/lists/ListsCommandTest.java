package org.weir.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weir.cli.lists.CommandRun.weir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class ListsCommandTest {
    @TempDir private Path folder;

    private Path home;
    private Path first;
    private Path second;

    @BeforeEach
    void publish() throws IOException {
        home = folder.resolve("home");
        first = Files.writeString(folder.resolve("a.xml"), PublishedUnList.of("2026-01-10", 20));
        second =
                Files.writeString(
                        folder.resolve("b.xml"),
                        PublishedUnList.of("2026-01-20", 22, "said to bake"));
    }

    @Test
    void withoutAListItSaysHowToGetOne() {
        CommandRun run = weir(home, "lists");
        assertThat(run.code()).isZero();
        assertThat(run.output()).isEmpty();
        assertThat(run.error()).contains("weir lists update").contains("weir lists import");
        assertThat(weir(home, "lists", "--format", "json").output().strip()).isEqualTo("[ ]");
    }

    @Test
    void importedListsStandInTheTable() {
        CommandRun imported = weir(home, "lists", "import", first.toString());
        assertThat(imported.code()).isZero();
        assertThat(imported.output())
                .isEqualTo(
                        """
                        SOURCE  LIST DATE   FORMAT  ENTRIES  NAMES  CHANGE  STATUS
                        un-sc   2026-01-10  un-xml       20     20          in force
                        """);
        assertThat(weir(home, "lists", "import", second.toString()).output())
                .contains("+2 -0 ~1")
                .contains("in force");
        assertThat(weir(home, "lists", "--all").output())
                .isEqualTo(
                        """
                        SOURCE  LIST DATE   ENTRIES  NAMES      AGE  LAST CHANGE
                        un-sc   2026-01-20       22     22  12 days  2026-02-01: +2 -0 ~1
                        un-sc   2026-01-10       20     20  22 days  2026-02-01: first edition  earlier
                        """);
    }

    @Test
    void theIndexIsMadeWithTheImportAndAnewByAnotherEngine() throws IOException {
        weir(home, "lists", "import", first.toString());
        Path index = indexes().getFirst();
        long made = Files.getLastModifiedTime(index).toMillis();
        weir(home, "screen", "--name", "Nobody Atall");
        assertThat(indexes()).containsExactly(index);
        assertThat(Files.getLastModifiedTime(index).toMillis()).isEqualTo(made);

        String name = index.getFileName().toString();
        String engine = name.split("-", -1)[1];
        Files.move(index, index.resolveSibling(name.replace(engine, "0123456789abcdef")));
        weir(home, "screen", "--name", "Nobody Atall");
        assertThat(indexes()).containsExactly(index);

        weir(home, "lists", "import", second.toString());
        assertThat(indexes()).hasSize(1).doesNotContain(index);
        weir(home, "lists", "remove", "un-sc");
        assertThat(indexes()).isEmpty();
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("lists/derived"))) {
            return files.filter(file -> file.toString().endsWith(".derived")).toList();
        }
    }

    @Test
    void theTableIsThereForScripts() {
        weir(home, "lists", "import", first.toString());
        CommandRun run = weir(home, "lists", "--format", "json");
        checkJson(run.output());
        assertThat(run.output())
                .contains("\"source\" : \"un-sc\"")
                .contains("\"list_date\" : \"2026-01-10\"")
                .contains("\"entries\" : 20")
                .contains("\"age_days\" : 22")
                .contains("\"stored_at\" : \"2026-02-01T10:00:00Z\"")
                .contains("\"last_change\" : null")
                .contains("\"in_force\" : true");
    }

    @Test
    void ofEditionsThatLieTogetherTheNewestIsTakenAndTheOthersNamed() {
        CommandRun run = weir(home, "lists", "import", first.toString(), second.toString());
        assertThat(run.code()).isZero();
        assertThat(run.error()).contains("note: set aside: un-sc of 2026-01-10");
        assertThat(weir(home, "lists", "--all").output()).doesNotContain("2026-01-10");
    }

    @Test
    void earlierEditionsThatLieTogetherAreKeptWhenAskedFor() {
        CommandRun run = weir(home, "lists", "import", "--earlier", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("earlier").contains("in force");
        assertThat(weir(home, "lists", "--all").output())
                .contains("2026-01-10")
                .contains("2026-01-20");
    }

    @Test
    void whatIsNoListInAFolderIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "buy bread\n");
        CommandRun run = weir(home, "lists", "import", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.error())
                .contains("1 file is no list and was passed over")
                .contains("notes.txt");
    }

    @Test
    void aTableOfSubjectsInAFolderIsNotTakenForAList() throws IOException {
        Path subjects =
                Files.writeString(folder.resolve("applicants.csv"), "id,name\n1,Jane Doe\n");
        CommandRun run = weir(home, "lists", "import", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.output()).doesNotContain("applicants");
        assertThat(run.error()).contains("applicants.csv: it may be a list of your own");
        assertThat(weir(home, "lists", "import", subjects.toString()).output())
                .as("named by itself")
                .contains("applicants");
    }

    @Test
    void aNamedFileThatIsNoListIsAProblemAndTheOthersAreImported() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "buy bread\n");
        CommandRun run = weir(home, "lists", "import", notes.toString(), first.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error()).contains("notes.txt");
        assertThat(weir(home, "lists").output()).contains("un-sc");
    }

    @Test
    void aFolderWithoutAListIsAProblem() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(weir(home, "lists", "import", empty.toString()).code()).isEqualTo(4);
        CommandRun run = weir(home, "lists", "import", folder.resolve("absent").toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.error()).contains("There is no file or folder").contains("absent");
    }

    @Test
    void aTruncatedListLeavesTheLastOneInForce() throws IOException {
        weir(home, "lists", "import", first.toString());
        String text = Files.readString(second);
        Files.writeString(second, text.substring(0, text.length() / 2));
        CommandRun run = weir(home, "lists", "import", second.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.output()).contains("failed");
        assertThat(run.error()).contains("b.xml");
        assertThat(weir(home, "lists").output()).contains("2026-01-10");
    }

    @Test
    void aShrunkenListIsRefusedUnlessAccepted() throws IOException {
        weir(home, "lists", "import", first.toString());
        Files.writeString(second, PublishedUnList.of("2026-01-20", 15));
        CommandRun refused = weir(home, "lists", "import", second.toString());
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.output()).contains("refused");
        assertThat(refused.error()).contains("15 entries, 25.0 % fewer than the 20");
        assertThat(weir(home, "lists").output()).contains("2026-01-10");

        assertThat(weir(home, "lists", "import", "--max-shrink", "20", second.toString()).code())
                .isEqualTo(4);
        assertThat(weir(home, "lists", "import", "--max-shrink", "25", second.toString()).code())
                .isZero();
        Files.writeString(first, PublishedUnList.of("2026-01-30", 1));
        assertThat(weir(home, "lists", "import", "--accept-shrunken", first.toString()).code())
                .isZero();
        assertThat(weir(home, "lists").output()).contains("2026-01-30");
        CommandRun usage = weir(home, "lists", "import", "--max-shrink", "200", first.toString());
        assertThat(usage.code()).isEqualTo(2);
    }

    @Test
    void aSecondImportAtTheSameTimeIsToldSo() throws IOException {
        weir(home, "lists", "import", first.toString());
        try (var _ =
                new org.weir.store.FolderListStore(home.resolve("lists"), CommandRun.CLOCK, 3)
                        .write()) {
            CommandRun run = weir(home, "lists", "import", second.toString());
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.error())
                    .contains("are being written by")
                    .contains("nothing was changed");
            assertThat(weir(home, "lists").code()).as("reading goes on").isZero();
        }
    }

    @Test
    void differencesAreToldFieldByField() {
        weir(home, "lists", "import", first.toString());
        weir(home, "lists", "import", second.toString());
        CommandRun run = weir(home, "lists", "diff", "un-sc");
        assertThat(run.code()).isZero();
        assertThat(run.output())
                .isEqualTo(
                        """
                        un-sc: 2026-01-10 to 2026-01-20
                        2 added, 0 removed, 1 changed

                        Added
                          ZZi.020  ORVEL TANNIMAR (person)
                          ZZi.021  ORVEL TANNIMAR (person)

                        Changed
                          ZZi.000  ORVEL TANNIMAR (person)
                            remarks
                              + said to bake
                        """);
        CommandRun back =
                weir(home, "lists", "diff", "un-sc", "2026-01-20", "2026-01-10", "--summary");
        assertThat(back.output()).endsWith("0 added, 2 removed, 1 changed\n");
        CommandRun json = weir(home, "lists", "diff", "un-sc", "--format", "json");
        checkJson(json.output());
        assertThat(json.output())
                .contains("\"reference\" : \"ZZi.021\"")
                .contains("\"field\" : \"remarks\"")
                .contains("\"added\" : [ \"said to bake\" ]");
    }

    @Test
    void aDifferenceNeedsTwoEditionsThatAreThere() {
        assertThat(weir(home, "lists", "diff", "un-sc").error())
                .contains("no list has been imported");
        weir(home, "lists", "import", first.toString());
        CommandRun one = weir(home, "lists", "diff", "un-sc");
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.error())
                .contains("there is no edition of un-sc in store before that of 2026-01-10");
        CommandRun other = weir(home, "lists", "diff", "us-csl");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.error()).contains("there is no list us-csl in store; there are un-sc.");
        CommandRun absent = weir(home, "lists", "diff", "un-sc", "2025-01-01", "2026-01-10");
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.error()).contains("there is no edition 2025-01-01 of un-sc");
    }

    @Test
    void aRecordIsShownInFull() {
        weir(home, "lists", "import", second.toString());
        CommandRun run = weir(home, "lists", "show", "un-sc", "zzi.000");
        assertThat(run.code()).isZero();
        assertThat(run.output())
                .startsWith(
                        "un-sc of 2026-01-20\n\nreference       ZZi.000\nschema          person\n")
                .contains("names           ORVEL TANNIMAR")
                .contains("remarks         said to bake");
        CommandRun json = weir(home, "lists", "show", "un-sc", "ZZi.000", "--format", "json");
        checkJson(json.output());
        assertThat(json.output()).contains("\"remarks\" : \"said to bake\"");
        CommandRun absent = weir(home, "lists", "show", "un-sc", "ZZi.999");
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.error()).contains("un-sc of 2026-01-20 has no entry ZZi.999");
    }

    @Test
    void anEarlierEditionIsPutInForceAndAListTakenOut() {
        weir(home, "lists", "import", first.toString());
        weir(home, "lists", "import", second.toString());
        assertThat(weir(home, "lists", "use", "un-sc", "2026-01-10").code()).isZero();
        assertThat(weir(home, "lists").output())
                .contains("2026-01-10")
                .doesNotContain("2026-01-20");
        assertThat(weir(home, "lists", "remove", "un-sc").code()).isZero();
        assertThat(weir(home, "lists", "--format", "json").output().strip()).isEqualTo("[ ]");
        assertThat(weir(home, "lists", "remove", "un-sc").code()).isEqualTo(2);
    }

    @Test
    void theDataFolderCanBeNamed() {
        Path other = folder.resolve("other");
        weir(home, "lists", "import", "--data", other.toString(), first.toString());
        assertThat(weir(home, "lists", "--format", "json").output().strip()).isEqualTo("[ ]");
        assertThat(weir(home, "lists", "--data", other.toString()).output()).contains("un-sc");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"import", "update", "diff", "show", "use", "remove"}) {
            CommandRun run = weir(home, "lists", command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.output()).contains("Usage: weir lists " + command);
        }
        assertThat(weir(home, "lists", "--help").output())
                .contains("import", "update", "diff", "show", "use", "remove");
    }

    private static void checkJson(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }
}
