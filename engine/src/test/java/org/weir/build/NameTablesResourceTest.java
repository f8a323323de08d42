package org.weir.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.names.tables.GroupKind;
import org.weir.names.tables.NameTables;

class NameTablesResourceTest {
    private static final Path DATA = Path.of(System.getProperty("weir.root", "..")).resolve("data");
    private static final int MAX_BYTES = 4_500_000;

    @Test
    void theResourceIsWhatTheTablesSay() throws IOException {
        NameTablesResource resource = new NameTablesResource();
        byte[] compiled = resource.compile(DATA);

        try (InputStream in =
                NameTables.class.getClassLoader().getResourceAsStream(resource.target())) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes()).isEqualTo(compiled);
        }
        assertThat(compiled.length).isLessThan(MAX_BYTES);
    }

    @Test
    void everyTableSaysWhenceItComesOfWhichDayAndOnWhatTerms() throws IOException {
        List<Path> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA.resolve("names"))) {
            files.forEach(tables::add);
        }
        assertThat(tables).hasSizeGreaterThan(9);
        for (Path table : tables) {
            List<String> head;
            try (Stream<String> lines = Files.lines(table)) {
                head = lines.takeWhile(line -> line.startsWith("#")).toList();
            }
            assertThat(head).as(table.toString()).anyMatch(line -> line.startsWith("# source: "));
            assertThat(head)
                    .as(table.toString())
                    .anyMatch(line -> line.matches("# date: \\d{4}-\\d\\d-\\d\\d"));
            assertThat(head).as(table.toString()).anyMatch(line -> line.startsWith("# terms: "));
        }
    }

    @Test
    void everyVariantOfTheTableIsFoundInTheResource() throws IOException {
        NameTables tables = NameTables.get();
        TextTable table =
                TextTable.read(DATA, "names/variants-by-hand.tsv", "kind", "source", "parts");

        for (TextTable.Row row : table.rows()) {
            GroupKind kind = GroupKind.valueOf(row.cell(0));
            String first = Keys.joined(row.values(2).getFirst());
            for (String part : row.values(2)) {
                String key = Keys.joined(part);
                if (!key.equals(first)) {
                    GroupKind tie = tables.tie(tables.entry(first), tables.entry(key));
                    assertThat(tie).as("%s %s", first, key).isNotNull();
                    assertThat(tie).as("%s %s", first, key).isLessThanOrEqualTo(kind);
                }
            }
        }
    }

    @Test
    void aWrongRowIsToldWithFileAndLine(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("a.tsv"), "# head\nuse\tvalue\nTITLE\n");

        assertThatThrownBy(() -> TextTable.read(data, "a.tsv", "use", "value"))
                .isInstanceOf(IOException.class)
                .hasMessage("a.tsv:3: 2 columns expected");
    }

    @Test
    void nothingIsCompiledAnewWhileNothingChanged(@TempDir Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        for (String each : List.of("org/weir/build", "org/weir/text", "org/weir/names/tables")) {
            Files.createDirectories(classes.resolve(each));
        }
        String[] arguments = {
            DATA.toString(), classes.toString(), folder.resolve("stamps").toString()
        };
        Path target = classes.resolve(new NameTablesResource().target());
        Path fingerprint = classes.resolve("org/weir/screening/index.fingerprint");

        CompileTables.main(arguments);
        String engine = Files.readString(fingerprint);
        CompileTables.main(arguments);
        assertThat(fingerprint).hasContent(engine);
        Files.write(target, new byte[1]);
        CompileTables.main(arguments);

        assertThat(Files.size(target)).isEqualTo(1);
        Files.write(classes.resolve("org/weir/text/Fold.class"), new byte[1]);
        CompileTables.main(arguments);
        assertThat(Files.size(target)).isGreaterThan(1_000_000);
        assertThat(fingerprint).as("another engine").content().isNotEqualTo(engine);
    }
}
