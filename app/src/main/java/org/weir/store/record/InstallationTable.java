package org.weir.store.record;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.audit.HeadKey;

/// The tables `installation` and `head_key`: what the record is called, and the public halves of
/// the keys that signed it.
public final class InstallationTable {
    private final JdbcClient jdbc;

    /// @param jdbc over connections of the application's login
    public InstallationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the record is called; empty before the first start.
    public Optional<String> origin() {
        return jdbc.sql("select origin from installation").query(String.class).optional();
    }

    /// Whether a key was introduced.
    public boolean knows(HeadKey key) {
        return jdbc.sql("select exists (select from head_key where verifier = ?)")
                .param(key.text())
                .query(Boolean.class)
                .single();
    }

    /// Names the record, once.
    public void put(String origin, OffsetDateTime at) {
        jdbc.sql("insert into installation (origin, created_at) values (?, ?)")
                .params(origin, at)
                .update();
    }

    /// Introduces a key.
    public void put(HeadKey key, OffsetDateTime at) {
        jdbc.sql("insert into head_key (id, verifier, introduced_at) values (?, ?, ?)")
                .params(key.id(), key.text(), at)
                .update();
    }
}
