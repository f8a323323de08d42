/// Reads subjects from CSV and from FollowTheMoney JSON lines, as a stream of any length. May use:
/// `screening`, `lists`, `names`, `base`.
@NullMarked
package org.weir.screening.subjects;

import org.jspecify.annotations.NullMarked;
