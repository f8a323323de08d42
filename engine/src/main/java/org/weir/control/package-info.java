/// Which item of which control list goods are, and why. A classification says what goods are; what
/// follows from it is policy and is decided elsewhere. May use: `text`, `base`.
@NullMarked
package org.weir.control;

import org.jspecify.annotations.NullMarked;
