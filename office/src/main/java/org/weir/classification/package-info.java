/// Classification of goods as the office does it: the instruments in force, worksheets, rulings.
/// May use: the engine, `audit`, `access`, `replay`.
@NullMarked
package org.weir.classification;

import org.jspecify.annotations.NullMarked;
