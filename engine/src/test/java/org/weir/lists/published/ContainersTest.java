package org.weir.lists.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weir.lists.published.PackedFiles.bytes;
import static org.weir.lists.published.PackedFiles.gzip;
import static org.weir.lists.published.PackedFiles.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.lists.reading.BytesFile;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

class ContainersTest {
    private static final ReadLimits LIMITS =
            new ReadLimits(64 << 20, 50, 5, 1_000, 100, 1_000, 16, 100);

    @Test
    void aPlainFileIsItself() throws IOException {
        assertThat(contents(bytes("a,b\n"))).containsExactly(Map.entry("x", "a,b\n"));
        assertThat(contents(new byte[0])).containsExactly(Map.entry("x", ""));
    }

    @Test
    void aGzipKeepsItsNameAndGivesItsContent() throws IOException {
        assertThat(contents(gzip(bytes("a,b\n")))).containsExactly(Map.entry("x", "a,b\n"));
    }

    @Test
    void aZipGivesItsFilesWithoutFoldersAndHiddenOnes() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("folder/", new byte[0]);
        files.put("folder/sdn.csv", bytes("1\n"));
        files.put("__MACOSX/sdn.csv", bytes("2\n"));
        files.put("alt.csv.gz", gzip(bytes("3\n")));
        assertThat(contents(zip(files)))
                .containsExactly(
                        Map.entry("x!folder/sdn.csv", "1\n"), Map.entry("x!alt.csv.gz", "3\n"));
    }

    @Test
    void aFileOfAZipThatIsNotHeldInMemoryIsReadAgain() throws IOException {
        byte[] large = new byte[Containers.MAX_HELD_FILE_BYTES + 10];
        new Random(7).nextBytes(large);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a", bytes("small"));
        files.put("b", large);
        List<PublishedFile> unpacked =
                new Containers(LIMITS).unpack(new BytesFile("x", zip(files)));
        for (int i = 0; i < 2; i++) {
            try (InputStream in = unpacked.getLast().open()) {
                assertThat(Arrays.equals(in.readAllBytes(), large)).isTrue();
            }
        }
    }

    @Test
    void aTruncatedFileIsAClearFault() {
        byte[] content = new byte[100_000];
        new Random(7).nextBytes(content);
        byte[] gzip = gzip(content);
        assertFault(Arrays.copyOf(gzip, gzip.length / 2), FaultKind.EXTERNAL, "ends too early");
        assertFault(Arrays.copyOf(gzip, 5), FaultKind.EXTERNAL, "incomplete");
        byte[] zip = zip(Map.of("a", content));
        assertFault(Arrays.copyOf(zip, zip.length / 2), FaultKind.EXTERNAL, "ends too early");
        assertFault(Arrays.copyOf(zip, 10), FaultKind.EXTERNAL, "x");
    }

    @Test
    void aDamagedFileIsAClearFault() {
        byte[] gzip = gzip(bytes("hello, hello, hello, this is a list"));
        gzip[15] ^= 0x55;
        gzip[16] ^= 0x55;
        assertFault(gzip, FaultKind.EXTERNAL, "damaged");
        byte[] tail = gzip(bytes("hello, hello"));
        tail[tail.length - 6] ^= 0x55;
        assertFault(tail, FaultKind.EXTERNAL, "damaged");
    }

    @Test
    void bombsAreStoppedByTheirRatio() {
        byte[] zeros = new byte[8 << 20];
        assertFault(gzip(zeros), FaultKind.LIMIT, "maxRatio");
        assertFault(zip(Map.of("a", zeros)), FaultKind.LIMIT, "maxRatio");
    }

    @Test
    void namesThatLeadOutOfAZipAreRefused() {
        for (String name :
                List.of("../evil.csv", "a/../../evil", "/etc/x", "C:\\x", "a\\..\\b", "a\nb")) {
            assertFault(zip(Map.of(name, bytes("1"))), FaultKind.EXTERNAL, "leads out");
        }
    }

    @Test
    void compressedFilesInCompressedFilesAreRefused() {
        byte[] zip = zip(Map.of("a", bytes("1")));
        assertFault(
                zip(Map.of("b.zip", zip)), FaultKind.EXTERNAL, "compressed file in a compressed");
        assertFault(gzip(zip), FaultKind.EXTERNAL, "compressed file in a compressed");
        assertFault(gzip(gzip(bytes("1"))), FaultKind.EXTERNAL, "compressed file in a compressed");
        assertFault(
                zip(Map.of("c", gzip(gzip(bytes("1"))))),
                FaultKind.EXTERNAL,
                "compressed file in a compressed");
    }

    @Test
    void aZipWithTooManyFilesOrNoneIsRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            files.put("f" + i, bytes("1"));
        }
        assertFault(zip(files), FaultKind.LIMIT, "maxZipEntries");
        assertFault(zip(Map.of()), FaultKind.EXTERNAL, "no file");
    }

    @Test
    void anOfficeDocumentIsNoList() throws IOException {
        assertThat(contents(zip(Map.of("[Content_Types].xml", bytes("<Types/>"))))).isEmpty();
    }

    private static Map<String, String> contents(byte[] packed) throws IOException {
        Map<String, String> result = new LinkedHashMap<>();
        for (PublishedFile file : new Containers(LIMITS).unpack(new BytesFile("x", packed))) {
            try (InputStream in = file.open()) {
                result.put(file.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return result;
    }

    private static void assertFault(byte[] packed, FaultKind kind, String message) {
        assertThatThrownBy(() -> contents(packed))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x")
                .hasMessageContaining(message)
                .extracting(fault -> ((Fault) fault).kind())
                .isEqualTo(kind);
    }
}
