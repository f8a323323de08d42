package org.weir.control.instruments;

/// What is wrong in an instrument's file.
///
/// @param file its name
/// @param line where, from 1; 0 if it is not known
/// @param message what is wrong, and what to do
public record Flaw(String file, int line, String message) {
    /// `file:line: message`.
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
