/// Whether goods meet what an item asks: trees of conditions with three values, each with its
/// trace; the answer for each instrument, and what to ask next. May use: `control.description`,
/// `control.instruments`, `control.retrieval`, `control.quantities`, `base`.
@NullMarked
package org.weir.control.evaluation;

import org.jspecify.annotations.NullMarked;
