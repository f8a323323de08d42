/// The pages. May use: everything below but `store`.
@NullMarked
package org.weir.web;

import org.jspecify.annotations.NullMarked;
