/// The HTML report: one self-contained page in English and French. May use: the engine.
@NullMarked
package org.weir.cli.report;

import org.jspecify.annotations.NullMarked;
