package org.weir.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verifies a record from its first event to its last, against signed tree heads, and names the
/// first event that was altered, is missing or stands in another's place. Memory stays small
/// however long the record is.
///
/// An event edited in place is named exactly. Whoever rewrites an event *and* all that follow
/// leaves a chain that agrees with itself; then the tree heads tell between which two of them it
/// happened, and heads that were handed out cannot be taken back.
public final class ChainVerifier {
    private final List<HeadKey> keys;
    private final Iterator<SignedHead> heads;
    private final TreeFrontier tree = new TreeFrontier();
    private @Nullable SignedHead nextHead;
    private @Nullable Finding finding;
    private int headsAgreed;
    private long covered;
    private Hash last = Hash.NONE;

    private ChainVerifier(List<SignedHead> heads, List<HeadKey> keys) {
        this.keys = List.copyOf(keys);
        List<SignedHead> ordered = new ArrayList<>(heads);
        ordered.sort(Comparator.comparingLong(head -> head.head().size()));
        this.heads = ordered.iterator();
        this.nextHead = next();
    }

    /// Verifies a record.
    ///
    /// @param events all events, by the number under which they are stored
    /// @param heads tree heads of this record: those stored with it, and those that were handed out
    /// @param keys the keys that may have signed them; never taken from the store that is verified
    public static Verification verify(
            Iterator<StoredEvent> events, List<SignedHead> heads, List<HeadKey> keys) {
        ChainVerifier verifier = new ChainVerifier(heads, keys);
        verifier.checkHeads();
        @Nullable StoredEvent current = events.hasNext() ? events.next() : null;
        while (current != null && verifier.finding == null) {
            @Nullable StoredEvent following = events.hasNext() ? events.next() : null;
            verifier.take(current, following);
            current = following;
        }
        if (verifier.finding == null && verifier.nextHead != null) {
            // A head speaks of more events than there are.
            verifier.finding = new Finding.Missing(verifier.tree.size());
        }
        return new Verification(
                verifier.tree.size(),
                verifier.tree.root(),
                verifier.headsAgreed,
                verifier.covered,
                Optional.ofNullable(verifier.finding));
    }

    private void take(StoredEvent stored, @Nullable StoredEvent following) {
        long expected = tree.size();
        if (stored.number() != expected) {
            finding = new Finding.Missing(expected);
            return;
        }
        Hash hash = Event.hash(stored.content().getBytes(StandardCharsets.UTF_8));
        Event event;
        try {
            event = EventText.read(stored.content());
        } catch (EventText.Unreadable e) {
            finding = new Finding.Altered(expected);
            return;
        }
        if (!hash.equals(stored.hash()) || !stored.agrees()) {
            finding = new Finding.Altered(expected);
        } else if (event.number() != expected) {
            finding = new Finding.Reordered(expected, event.number());
        } else if (!event.previous().equals(last)) {
            // Of the two that do not fit, the one that its own successor does not know was altered.
            boolean thisOneHolds = following == null || follows(hash, following);
            finding = new Finding.Altered(thisOneHolds && expected > 0 ? expected - 1 : expected);
        } else if (stored.personal() != null
                && !stored.personal().hash().equals(event.act().personal())) {
            finding = new Finding.PersonalDataAltered(expected);
        } else {
            tree.add(hash);
            last = hash;
            checkHeads();
        }
    }

    private static boolean follows(Hash hash, @Nullable StoredEvent following) {
        if (following == null) {
            return false;
        }
        try {
            return EventText.read(following.content()).previous().equals(hash);
        } catch (EventText.Unreadable e) {
            return false;
        }
    }

    /// Compares all heads of the size that the tree has reached.
    private void checkHeads() {
        while (finding == null && nextHead != null && nextHead.head().size() == tree.size()) {
            if (!nextHead.signedBy(keys)) {
                finding = new Finding.HeadNotSigned(nextHead.head().size());
            } else if (!nextHead.head().root().equals(tree.root())) {
                finding = new Finding.Rewritten(covered, tree.size() - 1);
            } else {
                headsAgreed++;
                covered = tree.size();
                nextHead = next();
            }
        }
    }

    private @Nullable SignedHead next() {
        return heads.hasNext() ? heads.next() : null;
    }
}
