package org.weir.store.uploads;

import java.io.ByteArrayOutputStream;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.uploads.Band;
import org.weir.uploads.Upload;
import org.weir.uploads.UploadRow;
import org.weir.uploads.UploadStore;

/// Uploaded spreadsheets in the database.
public final class JdbcUploadStore implements UploadStore {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int BATCH = 200;
    private static final String ROW =
            """
            insert into upload_row (upload, number, line, name, outcome, score, matches, source, reference,
                listed_name, reading, screening, answer, note, cells)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /// @param source connections of the application's login
    public JdbcUploadStore(DataSource source) {
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void add(Upload upload, byte[] content) {
        jdbc.sql(
                        """
                        insert into upload (id, file_name, bytes, rows, columns, mapping, owner, unit, compartment,
                            uploaded_at, retain_until)
                        values (:id, :name, :bytes, :rows, :columns, :mapping, :owner, :unit, :compartment, :at, :until)
                        """)
                .param("id", upload.id())
                .param("name", upload.fileName())
                .param("bytes", upload.bytes())
                .param("rows", upload.rows())
                .param("columns", array(upload.columns()))
                .param("mapping", array(upload.mapping()))
                .param("owner", upload.owner())
                .param("unit", upload.unit())
                .param("compartment", upload.compartment(), Types.VARCHAR)
                .param("at", time(upload.uploadedAt()))
                .param("until", upload.retainUntil(), Types.DATE)
                .update();
        for (int at = 0; at < content.length; at += PIECE_BYTES) {
            jdbc.sql("insert into upload_content (upload, piece, content) values (?, ?, ?)")
                    .params(
                            upload.id(),
                            at / PIECE_BYTES,
                            Arrays.copyOfRange(
                                    content, at, Math.min(content.length, at + PIECE_BYTES)))
                    .update();
        }
    }

    /// PostgreSQL's texts hold no zero.
    private static String[] array(List<String> texts) {
        return texts.stream().map(JdbcUploadStore::clean).toArray(String[]::new);
    }

    private static String clean(String text) {
        return text.replace("\0", "");
    }

    @Override
    public Optional<Upload> find(UUID id) {
        return jdbc.sql("select * from upload where id = ?")
                .param(id)
                .query(JdbcUploadStore::upload)
                .optional();
    }

    @Override
    public List<Upload> last(int limit) {
        return jdbc.sql("select * from upload order by id desc limit ?")
                .param(limit)
                .query(JdbcUploadStore::upload)
                .list();
    }

    @Override
    public byte[] content(UUID id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        jdbc.sql("select content from upload_content where upload = ? order by piece")
                .param(id)
                .query((rows, _) -> {
                    bytes.writeBytes(rows.getBytes(1));
                    return true;
                })
                .list();
        return bytes.toByteArray();
    }

    @Override
    public void setMapping(UUID id, List<String> mapping) {
        jdbc.sql("update upload set mapping = ? where id = ?").params(array(mapping), id).update();
    }

    @Override
    public void add(UUID id, List<UploadRow> rows) {
        template.batchUpdate(ROW, rows, BATCH, (statement, row) -> set(statement, id, row));
    }

    private static void set(PreparedStatement statement, UUID id, UploadRow row)
            throws SQLException {
        statement.setObject(1, id);
        statement.setInt(2, row.number());
        statement.setLong(3, row.line());
        statement.setString(4, clean(row.name()));
        statement.setString(5, row.outcome().name());
        if (Double.isNaN(row.score())) {
            statement.setNull(6, Types.DOUBLE);
        } else {
            statement.setDouble(6, row.score());
        }
        statement.setInt(7, row.matches());
        statement.setString(8, row.source());
        statement.setString(9, row.reference());
        statement.setString(10, row.listedName());
        statement.setString(11, row.reading());
        statement.setObject(12, row.screening());
        statement.setInt(13, row.answer());
        statement.setString(14, clean(row.note()));
        statement.setArray(15, statement.getConnection().createArrayOf("text", array(row.cells())));
    }

    @Override
    public Tally tally(UUID id) {
        List<Integer> bands = new ArrayList<>();
        Band.all().forEach(_ -> bands.add(0));
        int[] counts = new int[3];
        jdbc.sql(
                        """
                        select outcome, width_bucket(coalesce(score, 0), :bounds) as band, count(*), max(number)
                        from upload_row where upload = :id group by 1, 2
                        """)
                .param("id", id)
                .param("bounds", Band.all().stream().skip(1).map(Band::from).toArray(Double[]::new))
                .query((rows, _) -> {
                    int count = rows.getInt(3);
                    counts[0] = Math.max(counts[0], rows.getInt(4));
                    switch (UploadRow.Outcome.valueOf(rows.getString(1))) {
                        case BAD -> counts[1] += count;
                        case CLEAR -> counts[2] += count;
                        case REVIEW -> bands.set(rows.getInt(2), count);
                    }
                    return true;
                })
                .list();
        return new Tally(counts[0], counts[1], counts[2], bands);
    }

    @Override
    public List<UploadRow> rows(
            UUID id, UploadRow.@Nullable Outcome outcome, int after, int limit) {
        return jdbc.sql(
                        """
                        select * from upload_row where upload = :id and number > :after
                            and (:outcome::text is null or outcome = :outcome)
                        order by number limit :limit
                        """)
                .param("id", id)
                .param("after", after)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcUploadStore::row)
                .list();
    }

    @Override
    public void erase(UUID id, Instant at) {
        jdbc.sql("delete from upload_content where upload = ?").param(id).update();
        jdbc.sql("delete from upload_row where upload = ?").param(id).update();
        jdbc.sql("update upload set file_name = '', columns = '{}', erased_at = ? where id = ?")
                .params(time(at), id)
                .update();
    }

    @Override
    public List<UUID> due(LocalDate today, int limit) {
        return jdbc.sql(
                        "select id from upload where retain_until < ? and erased_at is null order by id limit ?")
                .params(today, limit)
                .query((rows, _) -> rows.getObject(1, UUID.class))
                .list();
    }

    private static Upload upload(ResultSet rows, int number) throws SQLException {
        OffsetDateTime erased = rows.getObject("erased_at", OffsetDateTime.class);
        return new Upload(
                rows.getObject("id", UUID.class),
                rows.getString("file_name"),
                rows.getLong("bytes"),
                rows.getInt("rows"),
                texts(rows.getArray("columns")),
                texts(rows.getArray("mapping")),
                rows.getString("owner"),
                rows.getString("unit"),
                rows.getString("compartment"),
                rows.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                rows.getObject("retain_until", LocalDate.class),
                erased == null ? null : erased.toInstant());
    }

    private static UploadRow row(ResultSet rows, int number) throws SQLException {
        double score = rows.getDouble("score");
        boolean scored = !rows.wasNull();
        return new UploadRow(
                rows.getInt("number"),
                rows.getLong("line"),
                rows.getString("name"),
                UploadRow.Outcome.valueOf(rows.getString("outcome")),
                scored ? score : Double.NaN,
                rows.getInt("matches"),
                rows.getString("source"),
                rows.getString("reference"),
                rows.getString("listed_name"),
                rows.getString("reading"),
                rows.getObject("screening", UUID.class),
                rows.getInt("answer"),
                rows.getString("note"),
                texts(rows.getArray("cells")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
