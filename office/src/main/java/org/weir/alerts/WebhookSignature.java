package org.weir.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What proves to a receiver that a message comes from here and is fresh: the header
/// `Weir-Signature: t=SECONDS,v1=HEX`, HMAC-SHA-256 over `SECONDS.BODY`.
public final class WebhookSignature {
    private WebhookSignature() {}

    /// The header's value.
    public static String of(byte[] secret, Instant at, byte[] body) {
        String seconds = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
