/// Figures about the work, counted by the database. May use: `measures`.
@NullMarked
package org.weir.store.measures;

import org.jspecify.annotations.NullMarked;
