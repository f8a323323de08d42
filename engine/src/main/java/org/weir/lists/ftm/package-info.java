/// FollowTheMoney entities, as OpenSanctions and others publish them: JSON lines and the simplified
/// CSV. May use: `lists`, `lists.reading`, `names`, `text`, `base`.
@NullMarked
package org.weir.lists.ftm;

import org.jspecify.annotations.NullMarked;
