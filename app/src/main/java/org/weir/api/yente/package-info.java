/// The protocol of yente, OpenSanctions' service, so that programs written for it work with Weir by
/// another address. Source: <https://www.opensanctions.org/docs/api/> and yente 5.5.
@NullMarked
package org.weir.api.yente;

import org.jspecify.annotations.NullMarked;
