package org.weir.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.app.server.OwnServer;
import org.weir.cli.Console;
import org.weir.cli.server.RecordCommands;
import org.weir.cli.server.ServeCommand;
import org.weir.cli.server.ServerControl;
import picocli.CommandLine.Model.CommandSpec;

/// The commands around the server. What they need is loaded when one of them runs, not when they
/// are described: the help must not depend on the server's libraries.
final class ServerCommands {
    private ServerCommands() {}

    static List<CommandSpec> specs(Map<String, String> environment, String home, Console console) {
        ServerControl server =
                new ServerControl() {
                    @Override
                    public void serve(@Nullable Path data) {
                        new OwnServer(environment, home, console).serve(data);
                    }

                    @Override
                    public void demo(@Nullable Path data) {
                        new OwnServer(environment, home, console).demo(data);
                    }
                };
        List<CommandSpec> commands = new ArrayList<>();
        commands.add(ServeCommand.serve(server));
        commands.add(ServeCommand.demo(server));
        commands.addAll(
                RecordCommands.specs(console, new LazyRecord(environment, home, console.clock())));
        return commands;
    }
}
