@NullMarked
package org.weir.lists.un;

import org.jspecify.annotations.NullMarked;
