/// Spreadsheets that were uploaded, and what came of their rows. May use: `uploads`.
@NullMarked
package org.weir.store.uploads;

import org.jspecify.annotations.NullMarked;
