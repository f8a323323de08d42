package org.weir.app.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Named;
import org.weir.access.Role;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.lists.PublishedPaths;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.ReadLimits;
import org.weir.store.lists.JdbcListStore;

/// The fictitious house of `weir demo`: its lists, its people, their units.
final class Demonstration {
    /// The password of all its accounts.
    static final String PASSWORD = "let the water pass";

    private Demonstration() {}

    /// Its accounts.
    static List<Accounts.Profile> accounts() {
        return List.of(
                profile("analyst", "Ilvana Torresk", Language.EN, Role.SCREENING_ANALYST),
                profile("analyste", "Élodie Varnet", Language.FR, Role.SCREENING_ANALYST),
                profile("senior", "Gedeon Vask", Language.EN, Role.SENIOR_ANALYST),
                profile("officer", "Oriel Danmark", Language.EN, Role.LICENSING_OFFICER),
                profile("auditor", "Maren Tolvaj", Language.EN, Role.AUDITOR),
                profile("admin", "Teodor Lanz", Language.EN, Role.ADMINISTRATOR));
    }

    private static Accounts.Profile profile(
            String login, String name, Language language, Role role) {
        return new Accounts.Profile(
                login, name, language, Set.of(role), Set.of("visa-screening"), Set.of());
    }

    /// Fills a server that has nothing in it yet.
    ///
    /// @param samples the folder of samples
    static void fill(RunningServer server, Path samples) {
        AccountStore store = server.bean(AccountStore.class);
        if (store.isEmpty()) {
            server.bean(Acts.class)
                    .perform(
                            Actor.SYSTEM,
                            notes -> {
                                store.putUnit(
                                        new Named(
                                                "visa-screening",
                                                new Bilingual(
                                                        "Visa screening", "Filtrage des visas")));
                                store.putUnit(
                                        new Named(
                                                "licences",
                                                new Bilingual("Licences", "Licences")));
                                notes.note(ActKind.SETTING_CHANGED, "units", "count", "2");
                                return true;
                            });
            Accounts accounts = server.bean(Accounts.class);
            accounts().forEach(profile -> accounts.createWithPassword(profile, PASSWORD));
        }
        JdbcListStore lists = server.bean(JdbcListStore.class);
        if (lists.state() == 0) {
            importLists(lists, samples.resolve("lists"));
            server.bean(ListFollower.class).follow();
        }
    }

    private static void importLists(JdbcListStore lists, Path folder) {
        List<ListSnapshot> snapshots =
                new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT)
                        .read(PublishedPaths.find(List.of(folder)).files())
                        .snapshots();
        try (ListWriter writer = lists.write()) {
            snapshots.forEach(snapshot -> writer.put(snapshot, ShrinkGuard.DEFAULT));
        }
    }
}
