/// Tables that people keep in spreadsheets, CSV and XLSX: read with limits, and written so that no
/// cell is taken for a formula. May use: `lists`, `base`.
@NullMarked
package org.weir.sheets;

import org.jspecify.annotations.NullMarked;
