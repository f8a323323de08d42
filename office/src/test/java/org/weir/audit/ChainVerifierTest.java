package org.weir.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
    private static final int SIZE = 40;
    private static final int HEAD_EVERY = 8;

    private final FictitiousRecord kept = new FictitiousRecord(SIZE, HEAD_EVERY);

    @Test
    void anUntouchedRecordHolds() {
        Verification verification = kept.verify();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.events()).isEqualTo(SIZE);
        assertThat(verification.heads()).isEqualTo(SIZE / HEAD_EVERY);
        assertThat(verification.covered()).isEqualTo(SIZE);
        assertThat(verification.root()).isEqualTo(kept.heads.getLast().head().root());
    }

    @Test
    void anEmptyRecordHolds() {
        assertThat(new FictitiousRecord(0, 1).verify().holds()).isTrue();
    }

    @Test
    void erasedPersonalDataLeavesTheRecordWhole() {
        kept.events.replaceAll(event ->
                new StoredEvent(event.number(), event.content(), event.hash(), true, null));
        assertThat(kept.verify().holds()).isTrue();
    }

    @Test
    void theFirstEventWhoseTextWasAlteredIsNamed() {
        for (int i = 0; i < SIZE; i++) {
            FictitiousRecord tampered = new FictitiousRecord(SIZE, HEAD_EVERY);
            StoredEvent event = tampered.events.get(i);
            tampered.events.set(
                    i,
                    new StoredEvent(
                            i,
                            event.content().replace("clear", "stays"),
                            event.hash(),
                            true,
                            null));
            assertThat(tampered.verify().finding()).contains(new Finding.Altered(i));
        }
    }

    @Test
    void theFirstAlteredEventIsNamedAlsoWhereItsHashWasMendedToo() {
        for (int i = 0; i < SIZE; i++) {
            FictitiousRecord tampered = new FictitiousRecord(SIZE, HEAD_EVERY);
            alterWithHash(tampered, i);
            Optional<Finding> finding = tampered.verify().finding();
            // Where a tree head ends with it, the head is what shows it.
            boolean lastUnderAHead = (i + 1) % HEAD_EVERY == 0;
            assertThat(finding)
                    .as("event %d", i)
                    .contains(
                            lastUnderAHead
                                    ? new Finding.Rewritten(i + 1 - HEAD_EVERY, i)
                                    : new Finding.Altered(i));
        }
    }

    @Test
    void whatTheStoreKeepsBesideTheTextMustAgreeWithIt() {
        StoredEvent event = kept.events.get(7);
        kept.events.set(7, new StoredEvent(7, event.content(), event.hash(), false, null));
        assertThat(kept.verify().finding()).contains(new Finding.Altered(7));
    }

    @Test
    void anEventThatIsGoneIsNamedWhereverItStood() {
        for (int i = 0; i < SIZE; i++) {
            FictitiousRecord tampered = new FictitiousRecord(SIZE, HEAD_EVERY);
            tampered.events.remove(i);
            assertThat(tampered.verify().finding()).contains(new Finding.Missing(i));
        }
    }

    @Test
    void aTailCutOffIsSeenByTheTreeHead() {
        kept.events.subList(30, SIZE).clear();
        assertThat(kept.verify().finding()).contains(new Finding.Missing(30));
    }

    @Test
    void aGapClosedByRenumberingIsSeen() {
        kept.events.remove(5);
        for (int i = 5; i < kept.events.size(); i++) {
            StoredEvent event = kept.events.get(i);
            kept.events.set(i, new StoredEvent(i, event.content(), event.hash(), true, null));
        }
        assertThat(kept.verify().finding()).contains(new Finding.Reordered(5, 6));
    }

    @Test
    void eventsThatChangedPlacesAreNamedFromTheFirst() {
        for (int i = 0; i + 1 < SIZE; i++) {
            FictitiousRecord tampered = new FictitiousRecord(SIZE, HEAD_EVERY);
            Collections.swap(tampered.events, i, i + 1);
            for (int j = i; j <= i + 1; j++) {
                StoredEvent event = tampered.events.get(j);
                tampered.events.set(
                        j, new StoredEvent(j, event.content(), event.hash(), true, null));
            }
            assertThat(tampered.verify().finding()).contains(new Finding.Reordered(i, i + 1));
        }
    }

    @Test
    void aRecordRewrittenToItsEndIsSeenByTheTreeHeads() throws EventText.Unreadable {
        rewriteFrom(19);
        assertThat(kept.verify().finding()).contains(new Finding.Rewritten(16, 23));
    }

    @Test
    void aForgedTreeHeadIsNotBelieved() throws EventText.Unreadable {
        rewriteFrom(19);
        HeadSigner forger =
                HeadSigner.of(FictitiousRecord.ORIGIN, HeadSigner.newKey(new SecureRandom()));
        Leaves leaves = kept.leaves();
        kept.heads.replaceAll(head ->
                forger.sign(
                        new TreeHead(
                                FictitiousRecord.ORIGIN,
                                head.head().size(),
                                leaves.root(0, head.head().size()),
                                head.head().at())));
        assertThat(kept.verify().finding()).contains(new Finding.HeadNotSigned(HEAD_EVERY));
    }

    @Test
    void alteredPersonalDataIsNamed() {
        StoredEvent event = kept.events.get(9);
        kept.events.set(
                9,
                new StoredEvent(
                        9, event.content(), event.hash(), true, FictitiousRecord.personal(10)));
        assertThat(kept.verify().finding()).contains(new Finding.PersonalDataAltered(9));
    }

    @Test
    void randomTamperingIsNeverOverlookedBeforeTheLastTreeHead() {
        long seed = 77;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            FictitiousRecord tampered = new FictitiousRecord(SIZE, HEAD_EVERY);
            int at = random.nextInt(SIZE);
            StoredEvent event = tampered.events.get(at);
            int letter = random.nextInt(event.content().length());
            StringBuilder content = new StringBuilder(event.content());
            content.setCharAt(letter, (char) (content.charAt(letter) ^ 1 << random.nextInt(7)));
            boolean mended = random.nextBoolean();
            tampered.events.set(
                    at,
                    new StoredEvent(
                            at,
                            content.toString(),
                            mended ? FictitiousRecord.hash(content.toString()) : event.hash(),
                            true,
                            null));
            assertThat(tampered.verify().finding())
                    .as("seed %d, round %d: %s", seed, round, content)
                    .isPresent();
        }
    }

    private static void alterWithHash(FictitiousRecord tampered, int i) {
        StoredEvent event = tampered.events.get(i);
        String content = event.content().replace("clear", "stays");
        tampered.events.set(
                i, new StoredEvent(i, content, FictitiousRecord.hash(content), true, null));
    }

    private void rewriteFrom(int first) throws EventText.Unreadable {
        alterWithHash(kept, first);
        List<StoredEvent> rewritten = new ArrayList<>(kept.events.subList(0, first + 1));
        for (int i = first + 1; i < SIZE; i++) {
            Event event = EventText.read(kept.events.get(i).content());
            rewritten.add(
                    FictitiousRecord.stored(
                            new Event(i, rewritten.getLast().hash(), event.act()), null));
        }
        kept.events.clear();
        kept.events.addAll(rewritten);
    }
}
