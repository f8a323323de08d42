package org.weir.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.weir.base.Bilingual;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Means;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;
import org.weir.names.Schema;
import org.weir.screening.FieldComparison;
import org.weir.screening.FieldComparison.Effect;
import org.weir.screening.FieldComparison.Field;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.ScreeningResult.Outcome;
import org.weir.screening.Subject;

/// Matches made by hand, with every means and several scripts, so that what is drawn does not depend
/// on how names are scored. All people are fictitious.
public final class FictitiousMatches {
    private FictitiousMatches() {}

    /// A list snapshot's name.
    public static final SnapshotId UN =
            new SnapshotId("un-sc", LocalDate.of(2026, 11, 2), "0123456789abcdef".repeat(4));

    /// Subjects with their results.
    public static List<Result> all() {
        return List.of(arabic(), typos(), han(), organisation(), clear());
    }

    /// A subject and what screening found.
    public record Result(Subject subject, ScreeningResult result) {}

    /// The snapshot that the listings stand in.
    public static ListSnapshot snapshot() {
        return ListSnapshot.of(UN, "un-xml", List.of("consolidated-2026-11-02.xml"), List.of(zarwani()));
    }

    private static Result arabic() {
        Subject subject =
                new Subject(
                        "A-002",
                        Schema.PERSON,
                        List.of("طارق منصور الزروانى"),
                        List.of(PartialDate.ofDay(LocalDate.of(1968, 4, 12))),
                        List.of("صبراتة"),
                        List.of("LY"),
                        List.of(),
                        Gender.MALE,
                        List.of(),
                        List.of());
        Match match =
                match(
                        zarwani(),
                        "TAREK MANSOUR AL-ZARWANI",
                        subject,
                        0.9713,
                        new NameComparison(
                                0.94,
                                List.of("طارق", "منصور", "الزروانى"),
                                List.of("TAREK", "MANSOUR", "AL-ZARWANI"),
                                List.of(
                                        pair(0, 0, Means.TRANSLITERATED, 0.97, 0.24, null),
                                        pair(1, 1, Means.TRANSLITERATED, 0.99, 0.21, null),
                                        pair(2, 2, Means.TRANSLITERATED, 0.95, 0.55, null)),
                                new Bilingual(
                                        "All three parts agree across scripts.",
                                        "Les trois éléments concordent d’une écriture à l’autre.")),
                        List.of(
                                field(Field.BIRTH_DATE, "1968-04-12", "1968-04-12", Effect.AGREES, 1.8, "same day", "même jour"),
                                field(Field.BIRTH_PLACE, "صبراتة", "Sabratha", Effect.AGREES, 0.6, "same place", "même lieu"),
                                field(Field.GENDER, "male", "male", Effect.AGREES, 0, "adds nothing", "n’ajoute rien"),
                                field(Field.NATIONALITY, "LY", "LY", Effect.AGREES, 0, "adds nothing", "n’ajoute rien")));
        return review(subject, match);
    }

    private static Result typos() {
        Subject subject =
                new Subject(
                        "A-006",
                        Schema.PERSON,
                        List.of("Velkhanoff Dragomir I.", "D. Welchanow"),
                        List.of(PartialDate.ofDay(LocalDate.of(1971, 5, 11))),
                        List.of("Omsk"),
                        List.of("RU"),
                        List.of("RS"),
                        Gender.MALE,
                        List.of(new Identifier(IdentifierKind.PASSPORT, "71 5550184", null, null, null)),
                        List.of("ul. Vymyshlennaya 4, Novi Sad"));
        Listing listing =
                new ListingBuilder("ZZi.002")
                        .schema(Schema.PERSON)
                        .name(NameKind.PRIMARY, "Dragomir Ilyich VELKHANOV")
                        .name(NameKind.ORIGINAL_SCRIPT, "Драгомир Ильич Вельханов")
                        .birthDate(PartialDate.ofDay(LocalDate.of(1971, 11, 5)))
                        .gender(Gender.MALE)
                        .identifier(IdentifierKind.PASSPORT, "71 5550184", "Passport", "RU")
                        .build();
        Match first =
                match(
                        listing,
                        "Dragomir Ilyich VELKHANOV",
                        subject,
                        0.884,
                        new NameComparison(
                                0.8,
                                List.of("Velkhanoff", "Dragomir", "I."),
                                List.of("Dragomir", "Ilyich", "VELKHANOV"),
                                List.of(
                                        pair(0, 2, Means.VARIANT, 0.86, 0.52, null),
                                        pair(1, 0, Means.SAME, 1, 0.36, null),
                                        pair(2, 1, Means.INITIAL, 0.6, 0.12, new Bilingual("initial of Ilyich", "initiale de Ilyich"))),
                                reading("Family and given name agree, in another order.", "Le nom et le prénom concordent, dans un autre ordre.")),
                        List.of(
                                field(Field.BIRTH_DATE, "1971-05-11", "1971-11-05", Effect.CLOSE, 0.7, "day and month change places", "jour et mois intervertis"),
                                field(Field.IDENTIFIER, "71 5550184", "71 5550184", Effect.AGREES, 2.4, "same passport number", "même numéro de passeport")));
        Listing other =
                new ListingBuilder("ZZi.017")
                        .schema(Schema.PERSON)
                        .name(NameKind.PRIMARY, "Dragomira Anneliese Hohenbrunn-Velkhanova")
                        .gender(Gender.FEMALE)
                        .build();
        Match second =
                match(
                        other,
                        "Dragomira Anneliese Hohenbrunn-Velkhanova",
                        subject,
                        0.7102,
                        new NameComparison(
                                0.72,
                                List.of("Velkhanoff", "Dragomir", "I."),
                                List.of("Dragomira", "Anneliese", "Hohenbrunn", "Velkhanova"),
                                List.of(
                                        pair(0, 3, Means.SIMILAR, 0.7, 0.4, null),
                                        pair(1, 0, Means.TYPO, 0.9, 0.25, new Bilingual("typo of 1", "coquille de 1")),
                                        pair(2, 1, Means.DIFFERENT, 0, 0.1, null),
                                        missing(2, 0.25)),
                                reading("Two parts resemble; a rare one is missing.", "Deux éléments se ressemblent; un élément rare manque.")),
                        List.of(field(Field.GENDER, "male", "female", Effect.DIFFERS, -1.3, "another gender", "autre genre")));
        return review(subject, first, second);
    }

    private static Result han() {
        Subject subject = Subject.named("A-015", Schema.PERSON, "Boheng Shang-guan");
        Listing listing =
                new ListingBuilder("ZZi.005")
                        .schema(Schema.PERSON)
                        .name(NameKind.PRIMARY, "上官柏衡")
                        .name(NameKind.ALIAS, "Shang-kuan Po-heng")
                        .birthDate(PartialDate.ofYear(1969).approximately())
                        .build();
        Match match =
                match(
                        listing,
                        "上官柏衡",
                        subject,
                        0.8333,
                        new NameComparison(
                                0.83,
                                List.of("Boheng", "Shang", "guan"),
                                List.of("上官", "柏衡"),
                                List.of(
                                        pair(0, 1, Means.TRANSLITERATED, 0.96, 0.55, new Bilingual("transliterated (Mandarin)", "translittéré (mandarin)")),
                                        new PartPair(List.of(1, 2), List.of(0), Means.JOINED, 0.94, 0.45, Means.JOINED.label())),
                                reading("Both parts agree in their Mandarin reading.", "Les deux éléments concordent en lecture mandarine.")),
                        List.of());
        return review(subject, match);
    }

    private static Result organisation() {
        Subject subject =
                Subject.named(
                        "A-041",
                        Schema.ORGANISATION,
                        "Falkenried Applied Fluid Dynamics Research Institute Limited (Holding) No. 2");
        Listing listing =
                new ListingBuilder("EU.99007.17")
                        .schema(Schema.ORGANISATION)
                        .name(NameKind.PRIMARY, "Institut für Angewandte Strömungstechnik Falkenried GmbH")
                        .address(Address.of("Falkenried 12, Hamburg", "DE"))
                        .build();
        Match match =
                match(
                        listing,
                        "Institut für Angewandte Strömungstechnik Falkenried GmbH",
                        subject,
                        0.7,
                        new NameComparison(
                                0.7,
                                List.of("Falkenried", "Applied", "Fluid", "Dynamics", "Research", "Institute", "Limited", "Holding", "No.", "2"),
                                List.of("Institut", "für", "Angewandte", "Strömungstechnik", "Falkenried", "GmbH"),
                                List.of(
                                        pair(0, 4, Means.SAME, 1, 0.5, null),
                                        pair(1, 2, Means.TRANSLATED, 0.9, 0.08, null),
                                        new PartPair(List.of(2, 3), List.of(3), Means.TRANSLATED, 0.9, 0.2, Means.TRANSLATED.label()),
                                        extra(4, 0.04),
                                        pair(5, 0, Means.VARIANT, 0.95, 0.05, null),
                                        pair(6, 5, Means.TRANSLATED, 0.9, 0.02, null),
                                        extra(7, 0.02),
                                        missing(1, 0.01),
                                        extra(8, 0.02),
                                        extra(9, 0.06)),
                                reading("The rare word agrees, most others in translation.", "Le mot rare concorde, la plupart des autres en traduction.")),
                        List.of());
        return review(subject, match);
    }

    private static Result clear() {
        Subject subject = Subject.named("A-033", Schema.PERSON, "Sibylle <Aeschlimann> & Roth");
        return new Result(subject, new ScreeningResult(subject.id(), Outcome.CLEAR, List.of(), 3));
    }

    private static Listing zarwani() {
        return new ListingBuilder("ZZi.001")
                .schema(Schema.PERSON)
                .name(NameKind.PRIMARY, "TAREK MANSOUR AL-ZARWANI")
                .name(NameKind.ALIAS, "Tariq Mansur Zarwani")
                .name(new ListedName(NameKind.WEAK_ALIAS, "Abu Salwan", List.of(), null, "Low"))
                .name(NameKind.ORIGINAL_SCRIPT, "طارق منصور الزرواني")
                .birthDate(PartialDate.ofDay(LocalDate.of(1968, 4, 12)))
                .birthPlace("Sabratha", "LY")
                .nationality("LY")
                .gender(Gender.MALE)
                .identifier(IdentifierKind.PASSPORT, "ZX0184417", "Passport", "LY")
                .address(Address.of("Sabratha", "LY"))
                .position("Purchasing agent")
                .programme("FICTITIOUS")
                .listedOn(PartialDate.ofDay(LocalDate.of(2019, 3, 14)))
                .remarks("Fictitious. Bought carbon fibre and servo valves through front companies.")
                .sourceUrl("https://example.org/lists/zzi001")
                .link(new Link("Acts for", "ZZe.001", "Haenari Precision Machine Tools Corporation"))
                .detail("DATAID", "9900001")
                .build();
    }

    private static Match match(
            Listing listing,
            String listedName,
            Subject subject,
            double score,
            NameComparison names,
            List<FieldComparison> fields) {
        return new Match(
                UN,
                listing,
                listedName,
                subject.names().getFirst(),
                score,
                names,
                fields,
                names.reading());
    }

    private static Result review(Subject subject, Match... matches) {
        return new Result(
                subject,
                new ScreeningResult(
                        subject.id(), Outcome.REVIEW, new ArrayList<>(List.of(matches)), 12));
    }

    private static PartPair pair(
            int left, int right, Means means, double likeness, double weight, Bilingual note) {
        return new PartPair(
                List.of(left),
                List.of(right),
                means,
                likeness,
                weight,
                note == null ? means.label() : note);
    }

    private static PartPair missing(int right, double weight) {
        return new PartPair(
                List.of(), List.of(right), Means.MISSING, 0, weight, Means.MISSING.label());
    }

    private static PartPair extra(int left, double weight) {
        return new PartPair(List.of(left), List.of(), Means.EXTRA, 0, weight, Means.EXTRA.label());
    }

    private static FieldComparison field(
            Field field, String subject, String listed, Effect effect, double change, String en, String fr) {
        return new FieldComparison(field, subject, listed, effect, change, new Bilingual(en, fr));
    }

    private static Bilingual reading(String en, String fr) {
        return new Bilingual(en, fr);
    }
}
