/// List snapshots in the database, mirrored in a folder of each node. May use: `lists`, `access`,
/// `audit`.
@NullMarked
package org.weir.store.lists;

import org.jspecify.annotations.NullMarked;
