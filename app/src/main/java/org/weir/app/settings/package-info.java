/// The settings of the server: what there is, where it is set, and what it means. May use: `base`.
@NullMarked
package org.weir.app.settings;

import org.jspecify.annotations.NullMarked;
