package org.weir.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `weir completion`: prints the shell's completion of Weir's commands.
public final class CompletionCommand {
    private CompletionCommand() {}

    private enum Shell {
        BASH,
        ZSH
    }

    /// The command.
    public static CommandSpec spec(Console console) {
        CommandSpec[] self = new CommandSpec[1];
        CommandSpec spec =
                Commands.describe(
                        "completion",
                        () -> print(console, self[0]),
                        "Prints a script that completes Weir's commands and options in your shell.");
        self[0] = spec;
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "bash:  source <(weir completion bash)",
                        "zsh:   source <(weir completion zsh)",
                        "",
                        "`weir` must be on the PATH, for instance as a link to the one in this folder.");
        spec.addPositional(
                Commands.choice(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .arity("1")
                                        .required(true)
                                        .paramLabel("SHELL")
                                        .description("bash or zsh."),
                                Shell.class)
                        .build());
        return spec;
    }

    private static int print(Console console, CommandSpec spec) {
        Shell shell = Commands.given(spec).matchedPositionalValue(0, Shell.BASH);
        String script = AutoComplete.bash("weir", spec.root().commandLine());
        switch (shell) {
            case BASH -> console.output().print(script);
            case ZSH -> {
                console.output().println("autoload -U +X compinit && compinit -u");
                console.output().println("autoload -U +X bashcompinit && bashcompinit");
                console.output().print(script);
            }
        }
        return ExitCode.DONE.number();
    }
}
