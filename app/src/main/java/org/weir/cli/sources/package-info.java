/// Where publishers give their lists out, and how they are fetched from there. May use: the engine.
@NullMarked
package org.weir.cli.sources;

import org.jspecify.annotations.NullMarked;
