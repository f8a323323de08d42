/// The commands around the server; what they do is behind an interface, so that the other commands
/// do not load it. May use: `cli`, `base`.
@NullMarked
package org.weir.cli.server;

import org.jspecify.annotations.NullMarked;
