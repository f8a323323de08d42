package org.weir.app.server;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.audit.ActKind;
import org.weir.audit.HeadKey;
import org.weir.audit.HeadSigner;
import org.weir.store.record.InstallationTable;

/// What this installation's record is called, and the key that signs it: made at the first start.
final class Installation {
    private static final int ORIGIN_BYTES = 8;

    private Installation() {}

    /// Opens it, setting it up where that has not been done.
    ///
    /// @return the signer of its record
    static HeadSigner open(DataSource source, Acts acts, Keys keys, SecureRandom random) {
        InstallationTable table = new InstallationTable(JdbcClient.create(source));
        Optional<String> known = table.origin();
        String origin = known.orElseGet(() -> newOrigin(random));
        HeadSigner signer = keys.signer(origin, random);
        HeadKey key = signer.key();
        if (known.isEmpty() || !table.knows(key)) {
            acts.perform(
                    Actor.SYSTEM,
                    notes -> {
                        OffsetDateTime at = OffsetDateTime.ofInstant(notes.at(), ZoneOffset.UTC);
                        if (known.isEmpty()) {
                            table.put(origin, at);
                        }
                        table.put(key, at);
                        notes.note(
                                ActKind.KEY_INTRODUCED, "key:" + key.id(), "verifier", key.text());
                        return key;
                    });
        }
        return signer;
    }

    private static String newOrigin(SecureRandom random) {
        byte[] bytes = new byte[ORIGIN_BYTES];
        random.nextBytes(bytes);
        return "weir/" + HexFormat.of().formatHex(bytes);
    }
}
