/// Letters: normalising, scripts, romanisation, distances, phonetic keys. May use: `base`.
@NullMarked
package org.weir.text;

import org.jspecify.annotations.NullMarked;
