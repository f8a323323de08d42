/// Screenings as they stand on record: question and answer as bytes, and the replay that must give
/// the same bytes again. May use: `access`, `audit`, `screening`, `lists`, `names`, `base`.
@NullMarked
package org.weir.replay;

import org.jspecify.annotations.NullMarked;
