/// Fits the weights of the name score on the lists' fitting split and on deviations made from it.
@NullMarked
package org.weir.bench.fit;

import org.jspecify.annotations.NullMarked;
