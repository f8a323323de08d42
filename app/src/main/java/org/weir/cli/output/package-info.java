/// The forms in which results of screening are written: JSON lines, CSV, text for a terminal. May
/// use: the engine.
@NullMarked
package org.weir.cli.output;

import org.jspecify.annotations.NullMarked;
