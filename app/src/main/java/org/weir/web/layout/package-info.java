/// What all pages share: words, frame, errors, files. May use: `http`, `access`, `base`.
@NullMarked
package org.weir.web.layout;

import org.jspecify.annotations.NullMarked;
