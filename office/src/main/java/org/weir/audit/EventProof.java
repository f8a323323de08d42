package org.weir.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.weir.base.Fault;

/// An event with the proof that it stands in the record that a tree head speaks of. As text it can
/// be handed out and checked anywhere with the public key alone:
///
/// ```
/// weir event proof 1
/// index 7
/// event {"number":7,…}
/// path base64
/// path base64
///
/// the signed note of the tree head
/// ```
///
/// @param index the event's number
/// @param content the event's text
/// @param path see [TreeProofs#inclusion]
/// @param head the signed head of a tree that holds it
public record EventProof(long index, String content, List<Hash> path, SignedHead head) {
    private static final String FIRST = "weir event proof 1";
    private static final int MAX_CHARS = EventText.MAX_CHARS + 10_000;

    /// Copies the path.
    public EventProof {
        path = List.copyOf(path);
    }

    /// What checking a proof gives.
    public enum Verdict {
        /// The event stands in the record, and the head is signed by a known key.
        PROVED,
        /// The head was not signed by any of the given keys.
        NOT_SIGNED,
        /// The event, its place or the path do not belong to the head.
        NOT_IN_TREE
    }

    /// Checks the proof with nothing but the keys.
    public Verdict check(List<HeadKey> keys) {
        if (!head.signedBy(keys)) {
            return Verdict.NOT_SIGNED;
        }
        Hash leaf = Event.hash(content.getBytes(StandardCharsets.UTF_8));
        boolean included =
                TreeProofs.includes(leaf, index, head.head().size(), path, head.head().root());
        return included ? Verdict.PROVED : Verdict.NOT_IN_TREE;
    }

    /// The proof as text.
    public String text() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        text.append("index ").append(index).append('\n');
        text.append("event ").append(content).append('\n');
        for (Hash hash : path) {
            text.append("path ").append(hash.base64()).append('\n');
        }
        return text.append('\n').append(head.note()).toString();
    }

    /// Reads a proof; it is not checked here.
    ///
    /// @throws Fault of kind USER if the text is not one
    public static EventProof read(String text) {
        int blank = text.length() > MAX_CHARS ? -1 : text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith(FIRST + "\n")) {
            throw Fault.user("this is no proof of an event; it begins with `%s`.".formatted(FIRST));
        }
        List<String> lines = text.substring(0, blank).lines().toList();
        try {
            if (lines.size() > 2
                    && lines.size() <= 3 + TreeProofs.MAX_PATH
                    && lines.get(1).startsWith("index ")
                    && lines.get(2).startsWith("event ")) {
                List<Hash> path = new ArrayList<>();
                for (String line : lines.subList(3, lines.size())) {
                    if (!line.startsWith("path ")) {
                        throw new IllegalArgumentException(line);
                    }
                    path.add(Hash.ofBase64(line.substring("path ".length())));
                }
                return new EventProof(
                        Long.parseLong(lines.get(1).substring("index ".length())),
                        lines.get(2).substring("event ".length()),
                        path,
                        SignedHead.read(text.substring(blank + 2)));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Fault.user("the proof is damaged: a line is not what it should be.");
    }
}
