/// Tests of `lists.published`.
@NullMarked
package org.weir.lists.published;

import org.jspecify.annotations.NullMarked;
