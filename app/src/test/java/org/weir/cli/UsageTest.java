package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody is told who gives a command that Weir does not understand.
class UsageTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "lists import, PATH",
        "lists diff, SOURCE",
        "lists show, SOURCE",
        "lists show un-sc, REFERENCE",
        "lists use, SOURCE",
        "lists use un-sc, EDITION",
        "lists remove, SOURCE",
        "compare, PAIRS",
        "completion, SHELL",
    })
    void whatIsMissingIsNamed(String command, String missing) {
        WeirRun run = run(command);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).startsWith("weir: ").contains("Missing", missing);
    }

    @ParameterizedTest
    @CsvSource({
        "foo, weir: there is no command foo.",
        "lists foo, weir: there is no command lists foo.",
        "lists show un-sc a b, weir: there is a word too many: b.",
        "screen - --threshold abc, abc is not a number.",
        "screen - --threshold 2, threshold must be from 0 to 1",
        "screen - --limit 1.5, 1.5 is not a whole number.",
        "screen - --format xml, 'xml is none of jsonl, csv, html, text.'",
        "screen - --lang de, 'de is none of en, fr.'",
        "lists --format xml, 'xml is none of text, json.'",
        "completion fish, 'fish is none of bash, zsh.'",
        "screen x.csv --name y, give a file or --name and not both.",
        "screen x.csv --gender female, --gender describes the subject of --name",
        "screen --birth-date 1970, say what to screen",
        "screen --name '', --name is empty.",
    })
    void whatIsWrongIsSaidInWordsOfTheTrade(String command, String message) {
        WeirRun run = run(command);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains(message).doesNotContain("[", "double", "Unmatched");
        assertThat(run.output()).isEmpty();
    }

    private static WeirRun run(String command) {
        Object[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("''") ? "" : words[i];
        }
        return WeirRun.of(words);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidBeforeAnythingIsRead() {
        WeirRun run =
                WeirRun.of("screen", "no-such.csv", "--out", folder.resolve("no/folder.jsonl"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("its folder does not exist");
        WeirRun onFolder = WeirRun.of("compare", "no-such.csv", "--out", folder);
        assertThat(onFolder.exitCode()).isEqualTo(2);
        assertThat(onFolder.error()).contains("is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "compare"})
    void aFileWithoutARowIsBadUsageAndNoListProblem(String command) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        WeirRun run = WeirRun.of(command, empty);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("empty.csv: the file has no header row.");
    }

    @Test
    void aValueOfTheCommandLineIsNamedByItsOption() {
        WeirRun run =
                WeirRun.of(
                        "screen",
                        "--name",
                        "Jane Doe",
                        "--birth-date",
                        "some day",
                        "--lists",
                        WeirRun.sample("lists"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.error()).contains("warning: command line: --birth-date: not a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists --format json", "--help", "--version", "completion bash"})
    void aFullDiskIsToldByEveryCommand(String command) {
        WeirRun run = printing("No space left on device", command);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.error())
                .contains("weir: cannot write standard output: No space left on device.");
        WeirRun closed = printing("Broken pipe", command);
        assertThat(closed.exitCode()).isEqualTo(141);
        assertThat(closed.error()).isEmpty();
    }

    private static WeirRun printing(String failure, String command) {
        OutputStream failing =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException(failure);
                    }
                };
        return WeirRun.run(
                InputStream.nullInputStream(), failing, "", (Object[]) command.split(" "));
    }

    @Test
    void nothingFromOutsideMovesTheCursorOfATerminal() throws IOException {
        Path subjects = folder.resolve("subjects.csv");
        Files.writeString(
                subjects,
                "name,birth_date\nTarek\u001b[2J Mansour al-Zarwani\u202e,1968-04-12\n\u001b]0;x\u0007,\n");
        WeirRun run =
                WeirRun.atTerminal(
                        "screen", subjects, "--format", "text", "--lists", WeirRun.sample("lists"));
        assertThat(run.output()).contains("Mansour").doesNotContain("\u001b", "\u202e", "\u0007");
        WeirRun unknown = WeirRun.atTerminal("screen", "\u001b[2Jx");
        assertThat(unknown.error()).doesNotContain("\u001b[2J");
    }
}
