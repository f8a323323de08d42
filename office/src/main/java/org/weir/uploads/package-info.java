/// Spreadsheets that people upload to be screened, and what came of their rows. May use: `access`,
/// `audit`, `base`, `jobs`, `lists`, `names`, `replay`, `screening`.
@NullMarked
package org.weir.uploads;

import org.jspecify.annotations.NullMarked;
