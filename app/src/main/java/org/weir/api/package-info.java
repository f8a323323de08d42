/// The REST API. May use: everything below but `store`.
@NullMarked
package org.weir.api;

import org.jspecify.annotations.NullMarked;
