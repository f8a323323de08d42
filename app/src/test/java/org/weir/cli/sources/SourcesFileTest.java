package org.weir.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weir.base.Fault;
import org.weir.lists.published.ListFormats;
import org.weir.lists.reading.ListFormat;

class SourcesFileTest {
    private static final String ONE =
            """
            sources:
              - source: xx-own
                title: Own list
                publisher: This authority
                format: un-xml
                address: https://list.example/own.xml
                page: https://list.example/
                terms: internal use
            """;

    @TempDir private Path folder;

    @Test
    void whatWeirComesWithIsWholeAndInFormatsThatWeirReads() {
        List<Source> sources = SourcesFile.load(folder.resolve("absent.yaml"));
        Set<String> formats =
                ListFormats.all().stream().map(ListFormat::id).collect(Collectors.toSet());
        assertThat(sources).hasSizeGreaterThan(2);
        assertThat(sources).extracting(Source::source).doesNotHaveDuplicates();
        assertThat(sources)
                .allSatisfy(
                        source -> {
                            assertThat(source.address().getScheme()).isEqualTo("https");
                            assertThat(source.page()).startsWith("https://");
                            assertThat(formats).contains(source.format());
                        });
    }

    @Test
    void ownSourcesAreAddedAndTakeThePlaceOfOthers() throws IOException {
        Path own = folder.resolve("sources.yaml");
        Files.writeString(own, ONE + ONE.substring(9).replace("xx-own", "un-sc"));
        List<Source> sources = SourcesFile.load(own);
        assertThat(sources)
                .filteredOn(source -> source.publisher().equals("This authority"))
                .extracting(Source::source)
                .containsExactly("un-sc", "xx-own");
        assertThat(sources).extracting(Source::source).doesNotHaveDuplicates();
    }

    @Test
    void aSourceIsFetchedByDefaultUnlessItSaysNo() {
        assertThat(SourcesFile.parse(ONE, "f").getFirst().byDefault()).isTrue();
        assertThat(SourcesFile.parse(ONE + "    by_default: false\n", "f").getFirst().byDefault())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: xx-own|source:|source 1: the field `source` is missing",
                "publisher:|publishr:|there is no field `publishr`; there are address, by_default",
                "https://list.example/own.xml|http://list.example/own.xml|is not an address that begins with https",
                "https://list.example/own.xml|file:///etc/passwd|is not an address that begins with https",
                "https://list.example/own.xml|https://me:secret@list.example/|is not an address that begins with https",
                "https://list.example/own.xml|ht tp|is not an address that begins with https",
                "title: Own list|title: 'Own list|is not YAML",
                "sources:|souces:|it should begin with `sources:`",
            })
    void aMistakeIsToldWithItsPlace(String written, String mistaken, String message) {
        assertThatThrownBy(() -> SourcesFile.parse(ONE.replace(written, mistaken), "own.yaml"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("own.yaml")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x, x]\nb: &b [*a, *a]\nsources: [*b, *b]",
                "sources: !!java.net.URL [\"http://list.example\"]",
                "",
                "[",
            })
    void hostileTextIsRefused(String text) {
        assertThatThrownBy(() -> SourcesFile.parse(text, "own.yaml")).isInstanceOf(Fault.class);
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        Path own = folder.resolve("sources.yaml");
        Files.writeString(own, "#".repeat(SourcesFile.MAX_CHARS + 1));
        assertThatThrownBy(() -> SourcesFile.read(own))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("limit of 1,048,576 characters");
    }

    @Test
    void onlySecuredAddressesAndThisVeryMachineAreAllowed() {
        assertThat(Addresses.isAllowed(URI.create("https://list.example/a"))).isTrue();
        assertThat(Addresses.isAllowed(URI.create("http://localhost:8080/a"))).isTrue();
        assertThat(Addresses.isAllowed(URI.create("http://[::1]/a"))).isTrue();
        assertThat(Addresses.isAllowed(URI.create("http://localhost.example/a"))).isFalse();
        assertThat(Addresses.isAllowed(URI.create("ftp://list.example/a"))).isFalse();
        assertThat(
                        Addresses.mayLead(
                                URI.create("https://list.example/"),
                                URI.create("http://127.0.0.1/")))
                .isFalse();
    }
}
