@NullMarked
package org.weir.control.evaluation;

import org.jspecify.annotations.NullMarked;
