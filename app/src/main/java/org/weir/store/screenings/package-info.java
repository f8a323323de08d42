/// Screenings on record, written in groups. May use: `replay`, `access`, `audit`, `lists`,
/// `store.record`, `store.lists`.
@NullMarked
package org.weir.store.screenings;

import org.jspecify.annotations.NullMarked;
