package org.weir.bench.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A table of `data/` as it is written: a header that tells what, whence, when and on what terms,
/// the columns, the rows in the order given.
///
/// @param about what it holds
/// @param source whence it comes, and what was done to it
/// @param terms on what terms it may be used
/// @param columns the columns' names
record TableFile(String about, String source, String terms, List<String> columns) {
    /// Writes it; prints its size.
    void write(Path file, Stream<List<String>> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(about).append('\n');
        out.append("# source: ").append(source).append('\n');
        out.append("# date: ").append(CutTables.REFERENCE_DATE).append('\n');
        out.append("# terms: ").append(terms).append('\n');
        out.append("# made by: org.weir.bench.data.CutTables (`./dev data`)\n");
        out.append(String.join("\t", columns)).append('\n');
        rows.forEach(row -> out.append(String.join("\t", row)).append('\n'));
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        System.out.println(file.getFileName() + ": " + bytes.length + " bytes");
    }

    /// The rows of a tab-separated reference table, without comments and without the header.
    static List<String[]> tabbed(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
