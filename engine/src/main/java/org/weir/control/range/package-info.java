/// The range of a rocket or an uncrewed aircraft over its payload, by textbook methods, and whether
/// any exchange of payload for fuel reaches what the MTCR Annex asks. May use: `base`.
@NullMarked
package org.weir.control.range;

import org.jspecify.annotations.NullMarked;
