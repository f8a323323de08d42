package org.weir.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;
import org.weir.names.Schema;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.drawing.Markup;
import org.weir.screening.drawing.NameDrawing;
import org.weir.text.Script;

/// The examples of `docs/names.md` and `docs/fr/names.md`, drawn and told by what the engine
/// computes. A row of `names/examples.csv` more is an example more; `./dev golden` writes them.
class NamePicturesGoldenTest {
    private static final Path ROOT = Path.of(System.getProperty("weir.root"));
    private static final Path EXAMPLES = ROOT.resolve("app/src/test/resources/names/examples.csv");
    private static final String BEGIN = "<!-- examples: written by ./dev golden -->\n";
    private static final String END = "<!-- examples end -->\n";
    private static final int LEAST_SCRIPTS = 8;
    private static final double MARGIN = 12;

    /// An example as the table has it.
    ///
    /// @param picture name of its drawing, without the ending
    /// @param comparison what the engine found
    /// @param left the subject's name
    /// @param title what it shows
    private record Example(
            String picture, NameComparison comparison, String left, Bilingual title) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void theExamplesAreWhatTheEngineComputes(Language language) throws Exception {
        Path page = ROOT.resolve("docs").resolve(folder(language)).resolve("names.md");
        Path pictures = page.resolveSibling("names");
        boolean write = "write".equals(System.getProperty("weir.golden"));
        StringBuilder told = new StringBuilder("\n");
        List<String> names = new ArrayList<>();
        for (Example example : examples()) {
            Path picture = pictures.resolve(example.picture() + ".svg");
            names.add(example.picture() + ".svg");
            String drawn = drawn(example.comparison(), language);
            if (write) {
                Files.createDirectories(pictures);
                Files.writeString(picture, drawn);
            }
            assertThat(picture).as("./dev golden draws it").content().isEqualTo(drawn);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
            told.append(told(example, language));
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (write) {
            Files.writeString(page, text.substring(0, begin) + told + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).as("./dev golden").isEqualTo(told.toString());
        }
        try (var files = Files.list(pictures)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void theExamplesAreInEightScripts() throws IOException {
        assertThat(examples().stream().map(example -> Script.of(example.left())).distinct())
                .hasSizeGreaterThanOrEqualTo(LEAST_SCRIPTS);
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(EXAMPLES)) {
            for (NamedCsvRecord row : csv) {
                examples.add(
                        new Example(
                                row.getField("picture"),
                                NameComparer.compare(
                                        Schema.valueOf(row.getField("schema")),
                                        row.getField("left"),
                                        row.getField("right")),
                                row.getField("left"),
                                new Bilingual(row.getField("en"), row.getField("fr"))));
            }
        }
        return examples;
    }

    private static String folder(Language language) {
        return switch (language) {
            case EN -> "";
            case FR -> "fr";
        };
    }

    private static String told(Example example, Language language) {
        NameComparison comparison = example.comparison();
        boolean looks = comparison.score() >= ScreeningOptions.SHIPPED_THRESHOLD;
        Bilingual outcome =
                looks
                        ? new Bilingual("a person looks", "une personne regarde")
                        : new Bilingual("clear", "rien à signaler");
        String score = String.format(Locale.ROOT, "%.2f", comparison.score());
        return "**%s**\n\n![%s](names/%s.svg)\n\n%s: %s.\n\n"
                .formatted(
                        example.title().in(language),
                        comparison.reading().in(language),
                        example.picture(),
                        language == Language.FR ? score.replace('.', ',') + " " : score,
                        outcome.in(language));
    }

    private static String drawn(NameComparison comparison, Language language) {
        String drawing = NameDrawing.acrossSvg(comparison);
        double width = size(drawing, "width") + 2 * MARGIN;
        double height = size(drawing, "height") + 2 * MARGIN;
        String hidden = language == Language.FR ? "t-en" : "t-fr";
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" role="img" aria-label="%3$s">
        <style>
        %4$s
        </style>
        <rect class="paper" width="%1$.0f" height="%2$.0f" rx="6"/>
        %5$s
        </svg>
        """
                .formatted(
                        width,
                        height,
                        Markup.escape(comparison.reading().in(language)),
                        PictureGoldenTest.STYLE.replace("t-fr", hidden),
                        PictureGoldenTest.place(drawing, MARGIN, MARGIN));
    }

    private static double size(String drawing, String of) {
        return Double.parseDouble(
                drawing.replaceFirst("(?s)^<svg [^>]*? " + of + "=\"([0-9.]+)\".*", "$1"));
    }
}
