package org.weir.store.classification;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.classification.InstrumentFileStore;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;

/// Files of instruments in the database, so that all nodes answer by the same.
public final class JdbcInstrumentFileStore implements InstrumentFileStore {
    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcInstrumentFileStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public void add(Edition edition, byte[] file, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into instrument_file (number, instrument, edition, content, added_by, added_at)
                        select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from instrument_file
                        """)
                .params(
                        edition.instrument(),
                        edition.date(),
                        file,
                        by,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean holds(Edition edition, byte[] file) {
        return jdbc.sql(
                        """
                        select content from instrument_file where instrument = ? and edition = ?
                        order by number desc limit 1
                        """)
                .params(edition.instrument(), edition.date())
                .query((rows, _) -> Arrays.equals(rows.getBytes("content"), file))
                .optional()
                .orElse(false);
    }

    @Override
    public List<Kept> inForce() {
        return jdbc.sql(
                        """
                        select distinct on (instrument, edition) instrument, edition, content from instrument_file
                        order by instrument, edition, number desc
                        """)
                .query((rows, _) ->
                        new Kept(
                                rows.getString("instrument")
                                        + "-"
                                        + rows.getString("edition")
                                        + ".yaml",
                                rows.getBytes("content")))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select coalesce(max(number), 0) from instrument_file")
                .query(Long.class)
                .single();
    }

    /// A file that is kept.
    ///
    /// @param name its name, for messages
    /// @param content its bytes
    @SuppressWarnings("ArrayRecordComponent") // it is read from and never compared
    public record Kept(String name, byte[] content) implements InstrumentLibrary.Source {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
