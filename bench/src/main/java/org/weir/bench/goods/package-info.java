/// How well and how fast goods are classified, over labelled descriptions.
@NullMarked
package org.weir.bench.goods;

import org.jspecify.annotations.NullMarked;
