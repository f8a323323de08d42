package org.weir.store.database;

/// A login to a database.
///
/// @param url the JDBC address
/// @param user the user
/// @param password the password
public record Login(String url, String user, String password) {
    /// Without the password.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
