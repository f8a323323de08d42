@NullMarked
package org.weir.lists.ftm;

import org.jspecify.annotations.NullMarked;
