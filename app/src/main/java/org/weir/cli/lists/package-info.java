/// The commands about lists: import, update, compare, show. May use: `cli`, `cli.sources`,
/// `cli.output`, the engine.
@NullMarked
package org.weir.cli.lists;

import org.jspecify.annotations.NullMarked;
