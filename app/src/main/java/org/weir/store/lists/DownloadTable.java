package org.weir.store.lists;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.lists.Download;

/// The table `list_download`.
final class DownloadTable {
    private final JdbcClient jdbc;

    DownloadTable(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    Optional<Download> find(String address) {
        return jdbc.sql("select * from list_download where address = ?")
                .param(address)
                .query((rows, _) ->
                        new Download(
                                address,
                                rows.getString("entity_tag"),
                                rows.getString("last_modified"),
                                rows.getObject("checked_at", OffsetDateTime.class).toInstant(),
                                SnapshotNames.read(rows.getArray("editions"))))
                .optional();
    }

    void put(Download download) {
        jdbc.sql(
                        """
                        insert into list_download (address, entity_tag, last_modified, checked_at, editions)
                        values (:address, :tag, :modified, :at, :editions)
                        on conflict (address) do update set entity_tag = excluded.entity_tag,
                            last_modified = excluded.last_modified, checked_at = excluded.checked_at,
                            editions = excluded.editions
                        """)
                .param("address", download.address())
                .param("tag", download.entityTag())
                .param("modified", download.lastModified())
                .param("at", OffsetDateTime.ofInstant(download.checkedAt(), ZoneOffset.UTC))
                .param(
                        "editions",
                        download.editions().stream().map(SnapshotNames::of).toArray(String[]::new))
                .update();
    }
}
