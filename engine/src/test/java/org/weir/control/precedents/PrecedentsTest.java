package org.weir.control.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.control.evaluation.Verdict;

class PrecedentsTest {
    private static Ruling ruling(String id, String description, String note) {
        return new Ruling(
                id,
                "mtcr-annex",
                LocalDate.of(2019, 10, 11),
                "15.B.2",
                Verdict.CONTROLLED,
                description,
                "officer 12",
                LocalDate.of(2026, 11, 23),
                "the longest side counts",
                Optional.ofNullable(note.isEmpty() ? null : note));
    }

    @Test
    void likeGoodsAreFoundAndOthersAreNot() {
        Precedents precedents =
                new Precedents(
                        List.of(
                                ruling("1", "Supersonic wind tunnel Mach 2, 240 × 300 mm", ""),
                                ruling("2", "Ammonium perchlorate 200 µm", ""),
                                ruling("3", "Hypersonic wind tunnel Mach 7", "")));
        assertThat(precedents.like("Supersonic tunnel, Mach 2.2, 200 × 300 mm", 5, 0.3))
                .extracting(like -> like.ruling().id())
                .startsWith("1")
                .doesNotContain("2");
        assertThat(precedents.like("Cotton shirts", 5, 0.1)).isEmpty();
        assertThat(precedents.like("Ammonium perchlorate 200 µm", 1, 0.1).getFirst().likeness())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theNewestNoteOnAnItemIsInForceAndTheOthersStay() {
        MemoryPrecedentStore store = new MemoryPrecedentStore();
        store.add(ruling("1", "a tunnel", "the diagonal counts"));
        store.add(ruling("2", "another tunnel", ""));
        store.add(ruling("3", "a third tunnel", "the longest side counts"));
        assertThat(store.notes("mtcr-annex", "15.B.2"))
                .extracting(InterpretationNote::version, InterpretationNote::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "the diagonal counts"),
                        org.assertj.core.groups.Tuple.tuple(2, "the longest side counts"));
        assertThat(store.note("mtcr-annex", "15.B.2").orElseThrow().version()).isEqualTo(2);
        assertThat(store.note("mtcr-annex", "9.A.4")).isEmpty();
    }

    @Test
    void aRulingIsNeverReplaced() {
        MemoryPrecedentStore store = new MemoryPrecedentStore();
        store.add(ruling("1", "a tunnel", ""));
        assertThatThrownBy(() -> store.add(ruling("1", "other", ""))).isInstanceOf(Fault.class);
    }

    @Test
    void aRulingSaysWhoWhyAndWhat() {
        assertThatThrownBy(() -> ruling("", "a tunnel", "")).hasMessageContaining("needs");
        assertThatThrownBy(() -> ruling("1", "x".repeat(Ruling.MAX_CHARS + 1), ""))
                .hasMessageContaining("20,000");
    }

    @Test
    void aLineGivesTheRulingBack() {
        Ruling ruling = ruling("1", "a \"quoted\" tunnel\nsecond line", "the longest side counts");
        assertThat(RulingLines.ruling(RulingLines.line(ruling), "here:1")).isEqualTo(ruling);
        assertThat(RulingLines.line(ruling)).doesNotContain("\n");
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> RulingLines.ruling("{", "here:7")).hasMessageContaining("here:7");
        assertThatThrownBy(() -> RulingLines.ruling("{\"id\":\"1\"}", "here:7"))
                .hasMessageContaining("here:7");
        assertThatThrownBy(() ->
                        RulingLines.ruling("x".repeat(RulingLines.MAX_LINE_CHARS + 1), "here:7"))
                .hasMessageContaining("limit");
    }

    @FuzzTest
    void anyLineIsARulingOrAFault(FuzzedDataProvider data) {
        String line = data.consumeString(2_000);
        try {
            RulingLines.line(RulingLines.ruling(line, "fuzz:1"));
        } catch (Fault expected) {
            if (expected.sentence().isBlank()) {
                throw new AssertionError("a fault without a message", expected);
            }
        }
    }
}
