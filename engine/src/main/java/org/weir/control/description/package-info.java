/// What a description of goods says: the kinds of goods it is about, what they are for and made of,
/// and the values of their parameters. May use: `control.instruments`, `control.quantities`,
/// `text`, `base`.
@NullMarked
package org.weir.control.description;

import org.jspecify.annotations.NullMarked;
