/// Load for a whole server, and what stops it in the middle: measurements and the soak. Not part of
/// what is shipped.
@NullMarked
package org.weir.load;

import org.jspecify.annotations.NullMarked;
