@NullMarked
package org.weir.control.retrieval;

import org.jspecify.annotations.NullMarked;
