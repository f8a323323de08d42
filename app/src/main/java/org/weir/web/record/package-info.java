/// Pages of the record: events, tree heads, proofs, verification and replays.
@NullMarked
package org.weir.web.record;

import org.jspecify.annotations.NullMarked;
