package org.weir.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A record of made-up acts, its tree heads and its key.
final class FictitiousRecord {
    static final String ORIGIN = "weir/0123456789abcdef";
    static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");

    final List<StoredEvent> events = new ArrayList<>();
    final List<SignedHead> heads = new ArrayList<>();
    final HeadSigner signer = HeadSigner.of(ORIGIN, HeadSigner.newKey(new SecureRandom()));

    /// @param size how many events
    /// @param headEvery a tree head is signed after every so many events
    FictitiousRecord(int size, int headEvery) {
        TreeFrontier tree = new TreeFrontier();
        Hash previous = Hash.NONE;
        for (int i = 0; i < size; i++) {
            Commitment personal = i % 3 == 0 ? personal(i) : null;
            Act act =
                    Act.of(
                            BEGAN.plusSeconds(i),
                            "account:" + i % 4,
                            i % 2 == 0 ? ActKind.SCREENED : ActKind.FILE_VIEWED,
                            "screening:" + i,
                            "outcome",
                            "clear",
                            "note",
                            "“«é» \\ \u0001 \u2028");
            Event event =
                    new Event(i, previous, personal == null ? act : act.binding(personal.hash()));
            StoredEvent stored = stored(event, personal);
            events.add(stored);
            tree.add(stored.hash());
            previous = stored.hash();
            if ((i + 1) % headEvery == 0) {
                heads.add(
                        signer.sign(
                                new TreeHead(ORIGIN, i + 1L, tree.root(), BEGAN.plusSeconds(i))));
            }
        }
    }

    static Commitment personal(int number) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        salt[0] = (byte) number;
        return new Commitment(
                salt, ("Ilvana Torresk %d".formatted(number)).getBytes(StandardCharsets.UTF_8));
    }

    static StoredEvent stored(Event event, Commitment personal) {
        String content = event.content();
        return new StoredEvent(event.number(), content, hash(content), true, personal);
    }

    static Hash hash(String content) {
        return Event.hash(content.getBytes(StandardCharsets.UTF_8));
    }

    Verification verify() {
        return ChainVerifier.verify(events.iterator(), heads, List.of(signer.key()));
    }

    Leaves leaves() {
        return Leaves.of(events.stream().map(StoredEvent::hash).toList());
    }
}
