package org.weir.api.reconcile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.weir.api.BadRequest;
import org.weir.api.TooLarge;
import org.weir.base.Language;

/// Whatever a client sends, it is read or refused.
class ReconcileFuzzTest {
    @FuzzTest
    void queries(byte[] data) {
        try {
            ReconcileRequests.batch(data, 0.7, false, Language.EN);
        } catch (BadRequest | TooLarge expected) {
            // as it should
        }
    }

    @FuzzTest
    void extensions(byte[] data) {
        try {
            ReconcileRequests.extension(data);
        } catch (BadRequest | TooLarge expected) {
            // as it should
        }
    }
}
