/// Jobs in the database. May use: `jobs`.
@NullMarked
package org.weir.store.jobs;

import org.jspecify.annotations.NullMarked;
