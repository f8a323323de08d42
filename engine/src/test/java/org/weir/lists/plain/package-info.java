@NullMarked
package org.weir.lists.plain;

import org.jspecify.annotations.NullMarked;
