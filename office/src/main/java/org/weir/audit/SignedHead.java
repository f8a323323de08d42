package org.weir.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.weir.base.Fault;

/// A tree head with its signature, as it is handed out. Its text is a *checkpoint* in a *signed
/// note* of C2SP (c2sp.org/tlog-checkpoint, c2sp.org/signed-note), so that others' tools check it:
///
/// ```
/// weir/4f0c…
/// 1042
/// base64 of the root
/// signed 2026-11-22T10:00:00Z
///
/// — weir/4f0c… base64 of the key's number and the signature
/// ```
///
/// @param head what is signed
/// @param keyId the key's number, see [HeadKey#id]
/// @param signature the Ed25519 signature as base64
public record SignedHead(TreeHead head, String keyId, String signature) {
    private static final int MAX_CHARS = 2_000;
    private static final int SIGNATURE_BYTES = 64;
    private static final String TIME = "signed ";
    private static final String DASH = "\u2014 ";

    /// The text that is signed.
    static String text(TreeHead head) {
        return head.origin()
                + "\n"
                + head.size()
                + "\n"
                + head.root().base64()
                + "\n"
                + TIME
                + head.at()
                + "\n";
    }

    /// The signed note.
    public String note() {
        byte[] id = HexFormat.of().parseHex(keyId);
        byte[] raw = Base64.getDecoder().decode(signature);
        byte[] both = new byte[id.length + raw.length];
        System.arraycopy(id, 0, both, 0, id.length);
        System.arraycopy(raw, 0, both, id.length, raw.length);
        return text(head)
                + "\n"
                + DASH
                + head.origin()
                + " "
                + Base64.getEncoder().encodeToString(both)
                + "\n";
    }

    /// Reads a signed note; who signed it is not checked here.
    ///
    /// @throws Fault of kind USER if the text is not one
    public static SignedHead read(String note) {
        List<String> lines = note.length() > MAX_CHARS ? List.of() : note.strip().lines().toList();
        try {
            if (lines.size() == 6
                    && lines.get(3).startsWith(TIME)
                    && lines.get(4).isEmpty()
                    && lines.get(5).startsWith(DASH + lines.get(0) + " ")) {
                String signed = lines.get(5).substring(DASH.length() + lines.get(0).length() + 1);
                byte[] both = Base64.getDecoder().decode(signed);
                if (both.length == 4 + SIGNATURE_BYTES) {
                    return new SignedHead(
                            new TreeHead(
                                    lines.get(0),
                                    Long.parseLong(lines.get(1)),
                                    Hash.ofBase64(lines.get(2)),
                                    Instant.parse(lines.get(3).substring(TIME.length()))),
                            HexFormat.of().formatHex(both, 0, 4),
                            Base64.getEncoder()
                                    .encodeToString(
                                            java.util.Arrays.copyOfRange(both, 4, both.length)));
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below
        }
        throw Fault.user(
                "this is no signed tree head: six lines, of which the last begins with a dash.");
    }

    /// Whether one of these keys signed it.
    public boolean signedBy(List<HeadKey> keys) {
        byte[] text = text(head).getBytes(StandardCharsets.UTF_8);
        byte[] raw;
        try {
            raw = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return keys.stream()
                .filter(key -> key.id().equals(keyId) && key.origin().equals(head.origin()))
                .anyMatch(key -> key.signed(text, raw));
    }
}
