/// Work that takes longer than a request: it is on file with its progress, and what was broken off
/// is told. May use: `access`, `audit`, `base`, `replay`.
@NullMarked
package org.weir.jobs;

import org.jspecify.annotations.NullMarked;
