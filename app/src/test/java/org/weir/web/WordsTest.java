package org.weir.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.weir.base.Language;
import org.weir.web.layout.Words;

class WordsTest {
    private static final Path MAIN = Path.of(System.getProperty("weir.root"), "app", "src", "main");

    /// Keys that are put together as pages are made begin with one of these.
    private static final Set<String> PUT_TOGETHER =
            Set.of(
                    "account.done.",
                    "alert.done.",
                    "alert.effect.",
                    "alert.review.",
                    "alerts.field.",
                    "alerts.filter.",
                    "alerts.key.",
                    "fact.",
                    "populations.done.",
                    "populations.wrong.",
                    "accounts.done.",
                    "accounts.wrong.",
                    "api-keys.scope.",
                    "api-keys.wrong.",
                    "failure.",
                    "measures.by.",
                    "measures.group.",
                    "measures.schema.",
                    "place.",
                    "range.example.",
                    "range.field.",
                    "range.form.",
                    "range.reach.",
                    "range.wrong.",
                    "rulings.state.",
                    "rulings.wrong.",
                    "seal.verdict.",
                    "seal.word.",
                    "worksheet.change.",
                    "worksheets.state.",
                    "worksheets.wrong.",
                    "screen.wrong.",
                    "setup.wrong.",
                    "thresholds.state.",
                    "thresholds.wrong.",
                    "uploads.column.",
                    "uploads.columns.",
                    "uploads.wrong.",
                    "work.state.");

    /// Texts that are the same in both languages.
    private static final Set<String> SAME =
            Set.of(
                    "alerts.filter.population",
                    "alerts.filter.score",
                    "alerts.key.help",
                    "alerts.key.j",
                    "alerts.key.k",
                    "alerts.key.x",
                    "alerts.score",
                    "place.populations",
                    "when.minutes");

    private final Words words = Words.read();

    @Test
    void everyKeyThatPagesAndCodeNameIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String key : named()) {
            if (!words.all().containsKey(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsThereThatNothingNames() throws IOException {
        Set<String> unused = new TreeSet<>(words.all().keySet());
        unused.removeAll(named());
        unused.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextIsTranslatedAndHasTheSamePlacesInBothLanguages() {
        words.all()
                .forEach((key, text) -> {
                    assertThat(text.en()).as(key).isNotBlank();
                    assertThat(text.fr()).as(key).isNotBlank();
                    if (!SAME.contains(key)) {
                        assertThat(text.fr()).as(key).isNotEqualTo(text.en());
                    }
                    assertThat(places(text.fr())).as(key).isEqualTo(places(text.en()));
                });
    }

    @Test
    void frenchIsTypedAsItIsWrittenInCanada() {
        words.all()
                .forEach((key, text) -> {
                    // A blank before a colon, none before ; ! ? and the curved apostrophe.
                    assertThat(text.fr()).as(key).doesNotContainPattern("[a-zé]'[a-z]");
                    assertThat(text.fr()).as(key).doesNotContainPattern(" [;!?]");
                    assertThat(text.fr()).as(key).doesNotContainPattern("[^ ]:(?![/0-9])");
                });
    }

    @Test
    void numbersAndPluralsFollowTheLanguage() {
        assertThat(words.text(Language.EN, "home.lists.first", "x", 12_345))
                .isEqualTo("x: 12,345 entries, new");
        assertThat(words.text(Language.EN, "home.lists.first", "x", 1))
                .isEqualTo("x: 1 entry, new");
        assertThat(words.text(Language.FR, "home.lists.first", "x", 12_345))
                .contains("12\u00a0345 inscriptions");
        assertThat(words.getMessage("layout.log-out", null, Locale.FRENCH))
                .isEqualTo("Fermer la session");
        assertThatThrownBy(() -> words.text(Language.EN, "nowhere"))
                .isInstanceOf(NoSuchMessageException.class);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d)").matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static boolean isFile(String key) {
        return key.matches(".*\\.(css|js|svg|ico|min)");
    }

    private Set<String> named() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern inPages =
                Pattern.compile(
                        "#\\{([a-z][a-z0-9.-]+[a-z0-9])|'([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)'");
        try (Stream<Path> files = Files.walk(MAIN.resolve("resources/org/weir/web/pages"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
                Matcher matcher = inPages.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    if (!key.endsWith(".") && !isFile(key)) {
                        keys.add(key);
                    }
                }
            }
        }
        Pattern inCode = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
        try (Stream<Path> files = Files.walk(MAIN.resolve("java/org/weir/web"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher matcher = inCode.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1);
                    boolean other =
                            key.startsWith("org.weir")
                                    || key.startsWith("weir.")
                                    || isFile(key)
                                    || PUT_TOGETHER.stream().anyMatch(key::startsWith);
                    if (!other) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }
}
