package org.weir.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// What a set needs to be measured: the files, the options, the lists, and somewhere to print.
final class Workbench {
    private final SharedFiles files;
    private final BenchOptions options;
    private final PrintStream out;
    private final SharedLists lists;
    private final Map<String, Object> prepared = new HashMap<>();

    Workbench(SharedFiles files, BenchOptions options, PrintStream out) {
        this.files = files;
        this.options = options;
        this.out = out;
        this.lists = new SharedLists(files);
    }

    /// The published lists.
    SharedLists lists() {
        return lists;
    }

    /// Something costly that several sets of one run share: made when it is first asked for.
    @SuppressWarnings("unchecked") // one key always names one type
    <T> T prepared(String key, Supplier<T> maker) {
        Object made = prepared.get(key);
        if (made == null) {
            made = maker.get();
            prepared.put(key, made);
        }
        return (T) made;
    }

    SharedFiles files() {
        return files;
    }

    BenchOptions options() {
        return options;
    }

    /// Keeps a table in `bench/results`, where figures are to be kept.
    void keep(String file, List<String> lines) {
        if (options.write()) {
            try {
                Files.write(Path.of("bench/results", file), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Prints a line.
    void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
