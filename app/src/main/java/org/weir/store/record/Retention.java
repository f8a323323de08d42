package org.weir.store.record;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.audit.ActKind;

/// Erases personal data at the end of its retention. The record stays whole: it never held the
/// data, only salted commitments to it.
public final class Retention {
    private static final int AT_A_TIME = 10_000;

    private final JdbcClient jdbc;
    private final Acts acts;

    /// @param source connections of the application's login
    /// @param acts over the same source
    public Retention(DataSource source, Acts acts) {
        this.jdbc = JdbcClient.create(source);
        this.acts = acts;
    }

    /// Erases all personal data that was to be kept until before this day.
    ///
    /// @return how many files were erased
    public long eraseDue(LocalDate today) {
        long erased = 0;
        while (isDue(today)) {
            erased +=
                    acts.perform(
                            Actor.SYSTEM,
                            notes -> {
                                int now = erase(today);
                                notes.note(
                                        ActKind.PERSONAL_DATA_ERASED,
                                        "",
                                        "files",
                                        Integer.toString(now),
                                        "kept-until-before",
                                        today.toString());
                                return now;
                            });
        }
        return erased;
    }

    private boolean isDue(LocalDate today) {
        return acts.read(
                Actor.SYSTEM,
                () ->
                        jdbc.sql("select exists (select from personal_data where retain_until < ?)")
                                .param(today)
                                .query(Boolean.class)
                                .single());
    }

    private int erase(LocalDate today) {
        return jdbc.sql(
                        "delete from personal_data where event in (select event from personal_data where retain_until < ? limit ?)")
                .params(today, AT_A_TIME)
                .update();
    }
}
