/// What a person's, organisation's, vessel's name is; how alike two names are, and why. May use:
/// `text`, `base`.
@NullMarked
package org.weir.names;

import org.jspecify.annotations.NullMarked;
