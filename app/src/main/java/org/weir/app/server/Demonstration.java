package org.weir.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.weir.access.AccountStore;
import org.weir.access.Accounts;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Named;
import org.weir.access.Role;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.cli.lists.PublishedPaths;
import org.weir.http.ListImports;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;
import org.weir.screening.subjects.SubjectRows;
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
        boolean first = server.bean(JdbcListStore.class).state() == 0;
        if (first) {
            server.bean(ListImports.class)
                    .run(
                            Actor.SYSTEM,
                            PublishedPaths.find(List.of(samples.resolve("lists"))).files(),
                            false);
            server.bean(ListFollower.class).follow();
            watchApplicants(server, samples.resolve("applicants.csv"));
        }
    }

    /// Puts the applicants under watch, on behalf of the senior analyst.
    private static void watchApplicants(RunningServer server, Path applicants) {
        Actor senior =
                Actor.of(server.bean(AccountStore.class).findByLoginName("senior").orElseThrow());
        Watch watch = server.bean(Watch.class);
        WatchedPopulation population =
                watch.create(
                        senior,
                        new WatchedPopulation(
                                new UUID(0, 1),
                                "Visa applicants",
                                "visa-screening",
                                null,
                                ScreeningOptions.SHIPPED_THRESHOLD,
                                ScreeningOptions.DEFAULT.limit(),
                                0,
                                true));
        List<Subject> subjects = new ArrayList<>();
        try (InputStream in = Files.newInputStream(applicants);
                SubjectRows rows =
                        SubjectRows.open(in, applicants.toString(), SubjectLimits.DEFAULT)) {
            for (SubjectRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof SubjectRow.Readable readable) {
                    subjects.add(readable.subject());
                }
            }
        } catch (IOException e) {
            throw Fault.external("the sample applicants cannot be read.", e);
        }
        watch.watch(senior, population.id(), subjects);
        DemonstrationDesk.work(server, population);
    }
}
