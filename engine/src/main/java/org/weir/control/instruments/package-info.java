/// Control lists as data: instruments, their editions, items and tests, the vocabulary of goods,
/// and the reader that refuses what is malformed. May use: `control.quantities`, `base`.
@NullMarked
package org.weir.control.instruments;

import org.jspecify.annotations.NullMarked;
