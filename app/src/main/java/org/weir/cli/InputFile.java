package org.weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.weir.base.Fault;

/// A file of rows that a command reads; `-` stands for standard input.
///
/// @param word as it was given
record InputFile(String word) {
    private static final String STANDARD_INPUT = "-";

    boolean isStandardInput() {
        return word.equals(STANDARD_INPUT);
    }

    /// What it is called in messages.
    String name() {
        return isStandardInput() ? "standard input" : word;
    }

    /// Its size in bytes; 0 where that is not known.
    long size() {
        try {
            return isStandardInput() ? 0 : Files.size(Path.of(word));
        } catch (IOException e) {
            return 0;
        }
    }

    /// Opens it.
    ///
    /// @throws Fault of kind USER if it is not there or cannot be read
    InputStream open(Console console) {
        if (isStandardInput()) {
            return console.input();
        }
        Path file = Path.of(word);
        if (Files.isDirectory(file)) {
            throw Fault.user(word + " is a folder; name a file in it.");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw Fault.user(
                    Files.exists(file)
                            ? "cannot read " + word + "."
                            : "there is no file " + word + ".");
        }
    }
}
