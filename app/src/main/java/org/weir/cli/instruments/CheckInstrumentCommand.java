package org.weir.cli.instruments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.InstrumentReader;
import picocli.CommandLine.Model.CommandSpec;

/// `weir instruments check` and `weir instruments import`: files of editions are found sound, and
/// put in force, or refused with every flaw by its line, and then nothing changes.
final class CheckInstrumentCommand {
    private static final int MAX_BYTES = 4 << 20;

    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;
    private final boolean keeps;

    private CheckInstrumentCommand(Console console, InstrumentShelf shelf, boolean keeps) {
        this.console = console;
        this.shelf = shelf;
        this.keeps = keeps;
        spec =
                keeps
                        ? Commands.describe(
                                "import",
                                this::run,
                                "Adds editions of instruments, such as a national list, to the data folder. A",
                                "malformed file is refused, and what was in force stays so.",
                                "")
                        : Commands.describe(
                                "check",
                                this::run,
                                "Checks files of instruments and names every flaw.",
                                "");
        spec.addPositional(
                GoodsOptions.word("0..*", "1..*", "FILE", "YAML, as docs/instruments.md has it."));
        spec.addOption(GoodsOptions.data());
    }

    static CommandSpec check(Console console, InstrumentShelf shelf) {
        return new CheckInstrumentCommand(console, shelf, false).spec;
    }

    static CommandSpec add(Console console, InstrumentShelf shelf) {
        return new CheckInstrumentCommand(console, shelf, true).spec;
    }

    private int run() {
        Path data = Commands.given(spec).matchedOptionValue("--data", null);
        boolean refused = false;
        List<String> files = Commands.given(spec).matchedPositionalValue(0, List.of());
        for (String file : files) {
            refused |= !taken(file, data);
        }
        return (refused ? ExitCode.LIST_PROBLEM : ExitCode.DONE).number();
    }

    private boolean taken(String file, @Nullable Path data) {
        byte[] bytes = bytes(file);
        InstrumentLibrary library = shelf.library(data).library();
        InstrumentReader.Result result =
                InstrumentReader.read(
                        file,
                        new ByteArrayInputStream(bytes),
                        library.vocabulary(),
                        name -> named(library, name));
        switch (result) {
            case InstrumentReader.Result.Refused(List<Flaw> flaws) -> {
                flaws.forEach(flaw -> console.say(flaw.toString()));
                console.say(
                        "%s is refused%s"
                                .formatted(file, keeps ? "; what was in force stays so." : "."));
                return false;
            }
            case InstrumentReader.Result.Accepted(Edition edition) -> {
                if (keeps) {
                    Path place = shelf.put(data, edition, bytes);
                    console.say(
                            "%s is in force from %s: %s."
                                    .formatted(edition.name(), edition.inForceFrom(), place));
                } else {
                    console.say(
                            "%s is sound: %s, %d items."
                                    .formatted(file, edition.name(), edition.all().size()));
                }
                return true;
            }
        }
    }

    private static Optional<Edition> named(InstrumentLibrary library, String name) {
        return library.instruments().stream()
                .flatMap(instrument -> library.editions(instrument).stream())
                .filter(edition -> edition.name().equals(name))
                .findFirst();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw Fault.limit(
                        "%s is larger than the limit of %,d bytes.".formatted(file, MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw Fault.user("cannot read %s.".formatted(file));
        }
    }
}
