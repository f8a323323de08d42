/// Wiring and `main`. May use: everything.
@NullMarked
package org.weir.app;

import org.jspecify.annotations.NullMarked;
