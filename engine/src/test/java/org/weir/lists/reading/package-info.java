/// Tests of the format readers' common ground.
@NullMarked
package org.weir.lists.reading;

import org.jspecify.annotations.NullMarked;
