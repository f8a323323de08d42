/// Tests of `lists.ofac`.
@NullMarked
package org.weir.lists.ofac;

import org.jspecify.annotations.NullMarked;
