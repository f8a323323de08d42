package org.weir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The packages of Weir, engine and application, and what each may use: the one table. A package
/// that is not in it fails the test.
class ArchitectureTest {
    private static final Set<String> ENGINE_PACKAGES =
            Set.of("base", "text", "names", "lists", "screening", "control");

    private static final Set<String> OFFICE_PACKAGES =
            with(
                    ENGINE_PACKAGES,
                    "audit",
                    "access",
                    "replay",
                    "alerts",
                    "classification",
                    "sheets",
                    "jobs",
                    "measures",
                    "thresholds",
                    "uploads");

    /// Package below `org.weir` → packages that it may use, besides itself and its subpackages.
    /// Packages of one layer do not use each other.
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("base", Set.of()),
                    Map.entry("text", Set.of("base")),
                    Map.entry("names", Set.of("base", "text")),
                    Map.entry("lists", Set.of("base", "text", "names")),
                    Map.entry("screening", Set.of("base", "text", "names", "lists")),
                    Map.entry("control", Set.of("base", "text")),
                    // Compiles data/ into resources while Weir is built; not part of what is
                    // shipped.
                    Map.entry("build", Set.of("base", "text", "names")),
                    // The office.
                    Map.entry("audit", Set.of("base")),
                    Map.entry("access", with(Set.of("base"), "audit")),
                    Map.entry("replay", with(ENGINE_PACKAGES, "audit", "access")),
                    Map.entry("alerts", with(ENGINE_PACKAGES, "audit", "access", "replay")),
                    Map.entry("classification", with(ENGINE_PACKAGES, "audit", "access", "replay")),
                    // Files of goods, for commands, pages and REST.
                    Map.entry("goods", ENGINE_PACKAGES),
                    Map.entry("sheets", Set.of("base", "lists")),
                    Map.entry("jobs", Set.of("base", "audit", "access", "replay")),
                    Map.entry("measures", Set.of("base", "access")),
                    Map.entry(
                            "thresholds",
                            with(ENGINE_PACKAGES, "audit", "access", "replay", "alerts", "jobs")),
                    Map.entry(
                            "uploads",
                            with(ENGINE_PACKAGES, "audit", "access", "replay", "jobs", "sheets")),
                    // What pages and REST share; stores give what it asks for.
                    Map.entry("http", with(ENGINE_PACKAGES, "audit", "access")),
                    Map.entry("store", with(OFFICE_PACKAGES, "http")),
                    Map.entry("api", with(OFFICE_PACKAGES, "http", "goods")),
                    Map.entry("web", with(OFFICE_PACKAGES, "http", "goods", "documents")),
                    // Documents that the server signs.
                    Map.entry("documents", Set.of("base", "audit")),
                    Map.entry(
                            "cli",
                            with(
                                    ENGINE_PACKAGES,
                                    "goods",
                                    "documents",
                                    "audit",
                                    "access",
                                    "replay")),
                    Map.entry(
                            "app",
                            with(
                                    OFFICE_PACKAGES,
                                    "http",
                                    "goods",
                                    "documents",
                                    "store",
                                    "api",
                                    "web",
                                    "cli")));

    private static Set<String> with(Set<String> packages, String... more) {
        Set<String> all = new java.util.HashSet<>(packages);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /// The engine does no input or output beyond the streams that it is handed.
    private static final String[] ENGINE = {
        "org.weir.base..",
        "org.weir.text..",
        "org.weir.names..",
        "org.weir.lists..",
        "org.weir.screening..",
        "org.weir.control.."
    };

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.weir");

    @Test
    void everyPackageStandsInTheTableAndUsesOnlyWhatTheTableAllows() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            String own = topPackage(type);
            Set<String> allowed = MAY_USE.get(own);
            if (allowed == null) {
                wrong.add(type.getName() + " is in a package that the table does not know");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String used = topPackage(dependency.getTargetClass());
                if (!used.isEmpty() && !used.equals(own) && !allowed.contains(used)) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noSubpackagesUseEachOtherInACircle() {
        slices().matching("org.weir.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theEngineKnowsNoFilesAndNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "picocli..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.nio\\.file\\.(Files|FileSystems?|Paths)|java\\.io\\.File.*|"
                                + "java\\.net\\.(URL|URLConnection|Socket|ServerSocket)")
                .check(CLASSES);
    }

    @Test
    void theOfficeIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.weir.audit..",
                        "org.weir.access..",
                        "org.weir.replay..",
                        "org.weir.alerts..",
                        "org.weir.classification..",
                        "org.weir.sheets..",
                        "org.weir.jobs..",
                        "org.weir.measures..",
                        "org.weir.thresholds..",
                        "org.weir.uploads..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "java.net.http..", "picocli..")
                .check(CLASSES);
    }

    @Test
    void theCommandsThatNeedNoServerDoNotKnowItsLibraries() {
        noClasses()
                .that()
                .resideInAnyPackage("org.weir.cli..", "org.weir.app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "org.slf4j..", "org.postgresql..")
                .check(CLASSES);
    }

    /// The wiring hands data sources on and says nothing through them.
    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.weir.store..", "org.weir.app.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWiringAsksWhatTimeItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.weir.app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(CLASSES);
    }

    /// `lists` of `org.weir.lists.reading.Problem`; empty outside Weir.
    private static String topPackage(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith("org.weir.")) {
            return "";
        }
        String rest = name.substring("org.weir.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
