/// Screening of subjects against list snapshots: index, candidates, scores, explanations,
/// re-screening on change. May use: `lists`, `names`, `text`, `base`.
@NullMarked
package org.weir.screening;

import org.jspecify.annotations.NullMarked;
