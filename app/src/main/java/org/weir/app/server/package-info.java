/// The server: what it is made of, how it starts and ends, and what it does by itself. May use:
/// everything.
@NullMarked
package org.weir.app.server;

import org.jspecify.annotations.NullMarked;
