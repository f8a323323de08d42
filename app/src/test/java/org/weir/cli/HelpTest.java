package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "screen",
                "compare",
                "lists",
                "lists import",
                "lists update",
                "lists diff",
                "lists show",
                "lists use",
                "lists remove",
                "classify",
                "range-payload",
                "instruments",
                "instruments show",
                "instruments search",
                "instruments map",
                "instruments diff",
                "instruments check",
                "instruments import",
                "instruments parameters",
                "instruments rule",
                "instruments rulings",
                "completion"
            })
    void everyCommandHasHelpThatFitsATerminal(String command) {
        WeirRun run = WeirRun.of((Object[]) (command + " --help").strip().split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("Usage: weir").contains("--help");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theVersionNamesVersionCommitAndJdk() {
        WeirRun run = WeirRun.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).matches("weir \\S+ \\(commit .+, JDK 25.*\\)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsEveryCommand(String shell) {
        assertThat(WeirRun.of("completion", shell).output())
                .contains(
                        "screen",
                        "compare",
                        "lists",
                        "completion",
                        "--threshold",
                        "classify",
                        "range-payload",
                        "--given");
    }

    @Test
    void aMistypedCommandIsSuggested() {
        WeirRun run = WeirRun.of("screem");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("screen");
    }
}
