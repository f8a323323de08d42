/// The PostgreSQL that everything is kept in: embedded in the data folder, or a server of one's
/// own; its logins, migrations, backup and restore. May use: the engine, `audit`.
@NullMarked
package org.weir.store.database;

import org.jspecify.annotations.NullMarked;
