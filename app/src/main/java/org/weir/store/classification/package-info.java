/// Worksheets, rulings and files of instruments in the database. May use: `classification`,
/// `control`.
@NullMarked
package org.weir.store.classification;

import org.jspecify.annotations.NullMarked;
