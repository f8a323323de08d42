package org.weir.cli.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.weir.cli.Commands;
import org.weir.cli.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `weir serve` and `weir demo`.
public final class ServeCommand {
    private static final String DATA = "--data";

    private ServeCommand() {}

    /// `weir serve`.
    public static CommandSpec serve(ServerControl server) {
        Holder holder = new Holder();
        CommandSpec spec =
                Commands.describe(
                        "serve",
                        () -> {
                            server.serve(holder.data());
                            return ExitCode.DONE.number();
                        },
                        "Runs the server: pages, REST API, continuous screening. At the first start it"
                                + " prints a one-time link by which the first administrator is made.",
                        "");
        return holder.with(spec, "docs/settings.md lists all settings.");
    }

    /// `weir demo`.
    public static CommandSpec demo(ServerControl server) {
        Holder holder = new Holder();
        CommandSpec spec =
                Commands.describe(
                        "demo",
                        () -> {
                            server.demo(holder.data());
                            return ExitCode.DONE.number();
                        },
                        "Runs the server with fictitious lists, applicants and accounts, in a data"
                                + " folder of its own.",
                        "");
        return holder.with(spec, "Nothing in it is real, and nothing of it belongs in production.");
    }

    private static final class Holder {
        private @Nullable CommandSpec spec;

        CommandSpec with(CommandSpec command, String footer) {
            command.addOption(
                    OptionSpec.builder(DATA)
                            .paramLabel("FOLDER")
                            .type(Path.class)
                            .description("The data folder, instead of WEIR_HOME or the usual one.")
                            .build());
            command.usageMessage().footerHeading("%n").footer(footer);
            spec = command;
            return command;
        }

        @Nullable Path data() {
            return spec == null
                    ? null
                    : Commands.given(spec).matchedOptionValue(DATA, (@Nullable Path) null);
        }
    }
}
