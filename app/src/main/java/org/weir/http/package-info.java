/// What pages and the REST API share: who asks, in which language, and what a route requires. May
/// use: `access`, `lists`, `base`.
@NullMarked
package org.weir.http;

import org.jspecify.annotations.NullMarked;
