/// Answers to requests with an idempotency key. May use: `http`.
@NullMarked
package org.weir.store.requests;

import org.jspecify.annotations.NullMarked;
