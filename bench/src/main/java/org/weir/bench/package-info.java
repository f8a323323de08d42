/// Accuracy tables and speed over the shared lists and labelled sets, with the peers' figures
/// beside ours. May use: the whole engine.
@NullMarked
package org.weir.bench;

import org.jspecify.annotations.NullMarked;
