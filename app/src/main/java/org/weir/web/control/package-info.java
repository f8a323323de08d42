/// Pages about control lists: the browser, worksheets, rulings, range and payload, sealed
/// documents. May use: `web.layout`, `classification`, `documents`, `goods`, `access`, `control`,
/// `http`.
@NullMarked
package org.weir.web.control;

import org.jspecify.annotations.NullMarked;
