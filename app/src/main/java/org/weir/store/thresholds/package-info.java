/// Thresholds and their changes in the database. May use: `thresholds`, `replay`, `alerts`,
/// `screening`.
@NullMarked
package org.weir.store.thresholds;

import org.jspecify.annotations.NullMarked;
