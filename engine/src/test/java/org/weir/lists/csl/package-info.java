/// Tests of `lists.csl`.
@NullMarked
package org.weir.lists.csl;

import org.jspecify.annotations.NullMarked;
