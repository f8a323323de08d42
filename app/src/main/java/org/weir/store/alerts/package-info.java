/// Populations, alerts and findings in the database. May use: `alerts`, `replay`, `screening`,
/// `store.lists`.
@NullMarked
package org.weir.store.alerts;

import org.jspecify.annotations.NullMarked;
