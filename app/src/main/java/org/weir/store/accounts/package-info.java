/// Accounts, their credentials, units, one-time links and API keys in the database. May use:
/// `access`.
@NullMarked
package org.weir.store.accounts;

import org.jspecify.annotations.NullMarked;
