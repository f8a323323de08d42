/// The lists of the US Treasury's Office of Foreign Assets Control in its four published formats:
/// legacy CSV, classic SDN XML, Advanced XML, Enhanced XML. May use: `lists.reading`, `lists`,
/// `names`, `base`.
@NullMarked
package org.weir.lists.ofac;

import org.jspecify.annotations.NullMarked;
