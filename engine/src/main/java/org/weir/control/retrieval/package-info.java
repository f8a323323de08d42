/// Finds items of instruments by words, for a browser that answers every keystroke and for
/// descriptions that name no goods. May use: `control.description`, `control.instruments`, `text`,
/// `base`.
@NullMarked
package org.weir.control.retrieval;

import org.jspecify.annotations.NullMarked;
