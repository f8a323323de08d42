/// The record in the database: acts with their events in one transaction, the chain, its tree
/// heads, and reading it back. May use: `access`, `audit`, `store.database`.
@NullMarked
package org.weir.store.record;

import org.jspecify.annotations.NullMarked;
