package org.weir.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;

class EventProofTest {
    private final FictitiousRecord kept = new FictitiousRecord(21, 7);
    private final List<HeadKey> keys = List.of(kept.signer.key());

    @Test
    void aProofIsCheckedAfterATripThroughTextWithNothingButTheKey() {
        for (int i = 0; i < 21; i++) {
            EventProof read = EventProof.read(proof(i).text());
            assertThat(read).isEqualTo(proof(i));
            assertThat(read.check(List.of(HeadKey.read(kept.signer.key().text()))))
                    .isEqualTo(EventProof.Verdict.PROVED);
        }
    }

    @Test
    void aProofWithAnotherEventOrPlaceFails() {
        EventProof proof = proof(4);
        String other = proof.content().replace("clear", "stays");
        assertThat(new EventProof(4, other, proof.path(), proof.head()).check(keys))
                .isEqualTo(EventProof.Verdict.NOT_IN_TREE);
        assertThat(new EventProof(5, proof.content(), proof.path(), proof.head()).check(keys))
                .isEqualTo(EventProof.Verdict.NOT_IN_TREE);
    }

    @Test
    void aHeadOfAnotherKeyIsNotSigned() {
        HeadSigner other =
                HeadSigner.of(FictitiousRecord.ORIGIN, HeadSigner.newKey(new SecureRandom()));
        assertThat(proof(4).check(List.of(other.key()))).isEqualTo(EventProof.Verdict.NOT_SIGNED);
        assertThat(proof(4).check(List.of())).isEqualTo(EventProof.Verdict.NOT_SIGNED);
    }

    @Test
    void everySignedWordCounts() {
        String text = proof(3).text();
        for (String word : List.of("weir/0123456789abcdef", "21\n", "signed 2026")) {
            int at = text.lastIndexOf("\n\n") < 0 ? 0 : text.indexOf(word, text.indexOf("\n\n"));
            assertThat(at).as(word).isPositive();
            String altered =
                    text.substring(0, at)
                            + word.replace('1', '7').replace('6', '7')
                            + text.substring(at + word.length());
            try {
                assertThat(EventProof.read(altered).check(keys))
                        .isEqualTo(EventProof.Verdict.NOT_SIGNED);
            } catch (Fault e) {
                assertThat(e.sentence()).startsWith("this is no signed tree head");
            }
        }
    }

    @Test
    void whatIsNoProofIsRefusedWithASentence() {
        for (String text :
                List.of(
                        "",
                        "weir event proof 1\n\n",
                        "weir event proof 1\nindex x\nevent {}\n\n",
                        "x".repeat(300_000))) {
            assertThatThrownBy(() -> EventProof.read(text)).isInstanceOf(Fault.class);
        }
        assertThatThrownBy(() -> HeadKey.read("weir/1+00000000+AAAA"))
                .hasMessageStartingWith("this is no key for tree heads");
        assertThatThrownBy(() -> HeadSigner.of("weir/1", "nonsense"))
                .hasMessage("the signing key cannot be read.");
    }

    @Test
    void twoHalvesThatDoNotBelongTogetherAreNoKey() {
        String one = HeadSigner.newKey(new SecureRandom());
        String two = HeadSigner.newKey(new SecureRandom());
        String mixed = one.lines().toList().get(0) + "\n" + two.lines().toList().get(1) + "\n";
        assertThatThrownBy(() -> HeadSigner.of("weir/1", mixed))
                .hasMessage("the two halves of the signing key do not belong together.");
    }

    private EventProof proof(int index) {
        return new EventProof(
                index,
                kept.events.get(index).content(),
                TreeProofs.inclusion(kept.leaves(), index, 21),
                kept.heads.getLast());
    }
}
