package org.weir.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.FaultKind;

class XmlCursorTest {
    private static final ReadLimits SMALL =
            new ReadLimits(1 << 20, 200, 10, 1_000, 100, 1_000, 16, 100);

    @Test
    void walksTheChildrenAndPassesOverWhatIsNotRead() throws IOException {
        List<String> seen = new ArrayList<>();
        try (XmlCursor xml =
                open(
                        "<list xmlns='u:x'><date>2026-01-02</date><skip><a><b/></a></skip>"
                                + "<people><p id='1'><n>A</n></p><p id='2'/></people><end/></list>")) {
            assertThat(xml.name()).isEqualTo("list");
            for (int list = xml.depth(); xml.nextChild(list); ) {
                switch (xml.name()) {
                    case "date" -> seen.add(xml.text());
                    case "people" -> {
                        for (int people = xml.depth(); xml.nextChild(people); ) {
                            seen.add(xml.name() + xml.attribute("id"));
                        }
                    }
                    default -> seen.add(xml.name());
                }
            }
        }
        assertThat(seen).containsExactly("2026-01-02", "skip", "p1", "p2", "end");
    }

    @Test
    void readsARecordWithEverythingInIt() throws IOException {
        try (XmlCursor xml =
                open(
                        "<l>\n<r a=' x '><n>A &amp; <![CDATA[B]]></n><k><i>1</i><i>2</i></k></r></l>")) {
            assertThat(xml.nextChild(1)).isTrue();
            XmlElement record = xml.element();
            assertThat(record.line()).isEqualTo(2);
            assertThat(record.attribute("a")).isEqualTo("x");
            assertThat(record.text("n")).isEqualTo("A & B");
            assertThat(record.items("k", "i"))
                    .extracting(XmlElement::text)
                    .containsExactly("1", "2");
            assertThat(record.text("none")).isNull();
            assertThat(xml.nextChild(1)).isFalse();
        }
    }

    @Test
    void refusesADocumentTypeDeclarationWithWhatItDeclares() {
        for (String text :
                List.of(
                        "<!DOCTYPE l SYSTEM 'file:///etc/passwd'><l/>",
                        "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><l>&x;</l>",
                        "<!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><l>&b;</l>")) {
            assertFault(text, FaultKind.EXTERNAL, "DOCTYPE");
        }
    }

    @Test
    void refusesAnEntityThatNobodyDefined() {
        assertFault("<l>\n&secret;</l>", FaultKind.EXTERNAL, "x.xml:2");
    }

    @Test
    void namesTheLineOfWhatIsNotWellFormed() {
        assertFault("<l>\n<a>\n</b></l>", FaultKind.EXTERNAL, "x.xml:3");
        assertFault("", FaultKind.EXTERNAL, "x.xml:1");
        assertFault("not xml", FaultKind.EXTERNAL, "x.xml:1");
        assertFault("<l>", FaultKind.EXTERNAL, "x.xml:1");
        assertFault("<l>a\0b</l>", FaultKind.EXTERNAL, "x.xml:1");
    }

    @Test
    void holdsDepthTextAttributesAndRecordsToTheirLimits() {
        assertFault("<a>".repeat(17), FaultKind.LIMIT, "maxDepth");
        assertFault("<a>" + "x".repeat(1_001) + "</a>", FaultKind.LIMIT, "maxFieldChars");
        assertFault("<a b='" + "x".repeat(1_001) + "'/>", FaultKind.LIMIT, "maxFieldChars");
        assertFault("<a>" + "<b/>".repeat(2_001) + "</a>", FaultKind.LIMIT, "more elements");
        assertFault("<a>" + "<b/>".repeat(300_000) + "</a>", FaultKind.LIMIT, "");
        assertFault(
                "<a>\n<!--" + "x".repeat(200_000) + "--></a>",
                FaultKind.LIMIT,
                "xml:2: a single tag");
        assertFault("<a b='" + "x".repeat(200_000) + "'/>", FaultKind.LIMIT, "single tag");
    }

    @Test
    void aTagWithVeryManyAttributesIsRefusedAtOnce() {
        assertFault("<a " + attributes(1_001) + "/>", FaultKind.LIMIT, "more attributes");
        byte[] bytes = ("<a " + attributes(300_000) + "/>").getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThatThrownBy(
                                        () -> {
                                            try (XmlCursor xml =
                                                    XmlCursor.open(
                                                            new BytesFile("x.xml", bytes),
                                                            ReadLimits.DEFAULT)) {
                                                xml.element();
                                            }
                                        })
                                .isInstanceOf(Fault.class)
                                .hasMessageContaining("more attributes"));
    }

    @Test
    void aFileOfVeryManyDifferentNamesIsRefusedAtOnce() {
        for (String each :
                List.of("<n%1$d/>", "<a n%1$d=''/>", "<?n%1$d x?>", "<a xmlns:n%1$d='u'/>")) {
            String many =
                    IntStream.range(0, 300_000)
                            .mapToObj(each::formatted)
                            .collect(Collectors.joining("\n", "<l>", "</l>"));
            BytesFile file = BytesFile.of("x.xml", many);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () ->
                            assertThatThrownBy(
                                            () -> {
                                                try (XmlCursor xml =
                                                        XmlCursor.open(file, ReadLimits.DEFAULT)) {
                                                    while (xml.nextChild(1)) {
                                                        xml.text();
                                                    }
                                                }
                                            })
                                    .as(each)
                                    .isInstanceOf(Fault.class)
                                    .hasMessageContaining("different names"));
        }
    }

    private static String attributes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "a" + number + "=''")
                .collect(Collectors.joining(" "));
    }

    @Test
    void readsTheEncodingThatTheFileDeclares() throws IOException {
        String text = "<?xml version='1.0' encoding='%s'?><l>Zürich</l>";
        for (String charset : List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16")) {
            byte[] bytes = text.formatted(charset).getBytes(Charset.forName(charset));
            try (XmlCursor xml = XmlCursor.open(new BytesFile("x.xml", bytes), SMALL)) {
                assertThat(xml.text()).as(charset).isEqualTo("Zürich");
            }
        }
        byte[] marked = ("\uFEFF" + text.formatted("UTF-8")).getBytes(StandardCharsets.UTF_8);
        try (XmlCursor xml = XmlCursor.open(new BytesFile("x.xml", marked), SMALL)) {
            assertThat(xml.text()).isEqualTo("Zürich");
        }
    }

    @Test
    void saysSoWhereTheBytesAreNotOfTheDeclaredEncoding() {
        byte[] bytes = "<l>\nZürich</l>".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> readAll(new BytesFile("x.xml", bytes)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x.xml:2");
    }

    private static XmlCursor open(String text) throws IOException {
        return XmlCursor.open(BytesFile.of("x.xml", text), SMALL);
    }

    private static void assertFault(String text, FaultKind kind, String message) {
        assertThatThrownBy(() -> readAll(BytesFile.of("x.xml", text)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x.xml")
                .hasMessageContaining(message)
                .extracting(fault -> ((Fault) fault).kind())
                .isEqualTo(kind);
    }

    private static void readAll(PublishedFile file) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file, SMALL)) {
            xml.element();
        }
    }
}
