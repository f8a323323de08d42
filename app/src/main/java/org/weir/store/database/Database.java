package org.weir.store.database;

/// A PostgreSQL with its two logins. The owner's makes and changes tables, and copies everything
/// out and in; the application's can add to the record and not change it.
public interface Database extends AutoCloseable {
    /// The name of the application's login where Weir makes it itself.
    String APPLICATION = "weir_application";

    /// The name of the owner's login where Weir makes it itself.
    String OWNER = "weir_owner";

    /// The owner's login.
    Login owner();

    /// The application's login.
    Login application();

    /// Ends what was started for it; a server of one's own goes on.
    @Override
    void close();

    /// A server of one's own.
    static Database of(Login owner, Login application) {
        return new Database() {
            @Override
            public Login owner() {
                return owner;
            }

            @Override
            public Login application() {
                return application;
            }

            @Override
            public void close() {
                // It is not ours to stop.
            }
        };
    }
}
