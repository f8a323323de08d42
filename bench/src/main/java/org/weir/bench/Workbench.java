package org.weir.bench;

import java.io.PrintStream;
import java.util.Locale;

/// What a set needs to be measured: the files, the options, the lists, and somewhere to print.
final class Workbench {
    private final SharedFiles files;
    private final BenchOptions options;
    private final PrintStream out;

    Workbench(SharedFiles files, BenchOptions options, PrintStream out) {
        this.files = files;
        this.options = options;
        this.out = out;
    }

    SharedFiles files() {
        return files;
    }

    BenchOptions options() {
        return options;
    }

    /// Prints a line.
    void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
