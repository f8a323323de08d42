/// Who acts, what they may do and what they may see; and the transaction in which acts happen
/// together with their events. May use: `audit`, `base`.
@NullMarked
package org.weir.access;

import org.jspecify.annotations.NullMarked;
