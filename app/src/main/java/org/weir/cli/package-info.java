/// Commands; thin. May use: everything but `store` and `app`.
@NullMarked
package org.weir.cli;

import org.jspecify.annotations.NullMarked;
