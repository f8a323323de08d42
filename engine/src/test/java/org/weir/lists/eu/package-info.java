@NullMarked
package org.weir.lists.eu;

import org.jspecify.annotations.NullMarked;
