package org.weir.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileHeadTest {
    @Test
    void decodesWhateverTheMarkOrTheBytesTell() {
        String text = "id,name\n1,Zürich\n";
        for (byte[] bytes :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                        text.getBytes(StandardCharsets.UTF_16LE),
                        text.getBytes(StandardCharsets.UTF_16BE),
                        text.getBytes(Charset.forName("windows-1252")))) {
            assertThat(FileHead.of("x", bytes).text()).isEqualTo(text);
        }
    }

    @Test
    void aHeadThatEndsInTheMiddleOfACharacterIsStillUtf8() {
        byte[] bytes = "aé€😀".getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length <= bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThat(FileHead.of("x", cut).charset())
                    .as("%d bytes", length)
                    .isEqualTo(StandardCharsets.UTF_8);
        }
    }

    @Test
    void findsTheRootBehindDeclarationsAndComments() {
        assertThat(head("<?xml version='1.0'?>\n<!-- <no> -->\n<root a='1'>\n<b/>").xmlRoot())
                .isEqualTo("<root a='1'>");
        assertThat(head("id,name\n").xmlRoot()).isEmpty();
    }

    @Test
    void givesRowsButNotAHalfOne() {
        assertThat(head("a,\"b,c\"\r\n\r\nd,e\n").rows(',', 10))
                .containsExactly(List.of("a", "b,c"), List.of("d", "e"));
        assertThat(head("a,b\nc,d\n").rows(',', 1)).hasSize(1);
        String cut = "a,b\n" + "c".repeat(FileHead.MAX_BYTES);
        assertThat(head(cut).rows(',', 10)).containsExactly(List.of("a", "b"));
    }

    private static FileHead head(String text) {
        return FileHead.of("x", text.getBytes(StandardCharsets.UTF_8));
    }
}
