/// Where things are kept, behind the store interfaces of the engine. May use: the engine.
@NullMarked
package org.weir.store;

import org.jspecify.annotations.NullMarked;
