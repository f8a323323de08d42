package org.weir.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `weir` itself: it only holds the others.
@Command(
        name = "weir",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = WeirCommand.Version.class,
        description = {
            "Screens people, organisations, vessels and aircraft against published sanctions and"
                + " proliferation lists. It finds and explains; a person decides.",
            ""
        },
        footer = {
            "",
            "Try it:",
            "  weir screen samples/applicants.csv",
            "  weir screen --name \"...\" --birth-date 1970-01-31",
            "",
            "Exit codes: 0 done, 1 failed, 2 bad usage, 3 some rows were bad, 4 a list problem."
        })
public final class WeirCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /// Says that a command is missing, and which there are.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which command.");
    }

    /// What `--version` prints.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {WeirVersion.current().toString()};
        }
    }
}
