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
import org.weir.http.ListImports;
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
                                                "licences", new Bilingual("Licences", "Licences")));
                                notes.note(ActKind.SETTING_CHANGED, "units", "count", "2");
                                return true;
                            });
            Accounts accounts = server.bean(Accounts.class);
            accounts().forEach(profile -> accounts.createWithPassword(profile, PASSWORD));
        }
        if (server.bean(JdbcListStore.class).state() == 0) {
            server.bean(ListImports.class)
                    .run(
                            Actor.SYSTEM,
                            PublishedPaths.find(List.of(samples.resolve("lists"))).files(),
                            false);
        }
    }
}
