/// Published lists: listings, snapshots, changes between snapshots; one subpackage per published
/// format. May use: `names`, `text`, `base`.
@NullMarked
package org.weir.lists;

import org.jspecify.annotations.NullMarked;
