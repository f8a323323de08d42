package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.base.PartialDate;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.SharedLists;
import org.weir.names.Schema;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;
import org.weir.screening.subjects.SubjectRows;

/// Re-screening over changes between real editions: a population of innocent applicants, and of
/// people whose names resemble those that the change touches.
class RescreeningOverRealListsTest {
    private static final long SEED = 11;

    @ParameterizedTest
    @CsvSource({
        "2024-01-30, 2024-02-14, 0.7",
        "2024-02-14, 2024-02-28, 0.7",
        "2024-02-28, 2024-04-26, 0.7",
        "2024-02-28, 2024-04-26, 0.3",
        "2024-04-26, 2024-02-28, 0.9",
    })
    void findsExactlyWhatScreeningEverybodyAnewFinds(String from, String to, double threshold) {
        ListSnapshot before = edition(from);
        ListSnapshot after = edition(to);
        ListDelta delta = ListDelta.between(before, after);
        List<Subject> subjects = population(delta, new Random(SEED));
        ScreeningIndex old = ScreeningIndex.build(List.of(before));
        ScreeningIndex now = ScreeningIndex.build(List.of(after));
        ScreeningOptions options = new ScreeningOptions(threshold, 20);

        List<String> found =
                Rescreening.changed(Population.of(subjects), List.of(delta), old, now, options)
                        .stream()
                        .map(change -> change.subject().id())
                        .toList();

        List<String> anew =
                IntStream.range(0, subjects.size())
                        .parallel()
                        .mapToObj(subjects::get)
                        .filter(subject ->
                                !Rescreening.sameMatches(
                                        old.screen(subject, options), now.screen(subject, options)))
                        .map(Subject::id)
                        .toList();
        assertThat(found).as("seed %d", SEED).isEqualTo(anew);
        assertThat(found).hasSizeGreaterThan(20).hasSizeLessThan(subjects.size() / 2);
    }

    private static ListSnapshot edition(String date) {
        return SharedLists.read("ofac-sdn-history/sdn_" + date + ".csv.gz").getFirst();
    }

    private static List<Subject> population(ListDelta delta, Random random) {
        List<Subject> subjects = new ArrayList<>();
        for (String file :
                List.of(
                        "negatives-global.csv",
                        "negatives-us.csv",
                        "negatives-organisations.csv")) {
            Schema schema = file.contains("organisations") ? Schema.ORGANISATION : Schema.PERSON;
            List<Subject> all = subjects(file, schema);
            for (int i = 0; i < 1_000; i++) {
                subjects.add(numbered(all.get(random.nextInt(all.size())), subjects.size()));
            }
        }
        List<Listing> touched =
                Stream.of(
                                delta.added().stream(),
                                delta.removed().stream(),
                                delta.changed().stream().map(change -> change.after()))
                        .flatMap(listings -> listings)
                        .toList();
        for (int i = 0; i < 300; i++) {
            Listing listing = touched.get(random.nextInt(touched.size()));
            subjects.add(alike(listing, random, subjects.size()));
        }
        return subjects;
    }

    /// Somebody whose name resembles that of a listing: misspelt, shortened, or in another order.
    private static Subject alike(Listing listing, Random random, int number) {
        String name = listing.names().get(random.nextInt(listing.names().size())).text();
        int at = random.nextInt(name.length());
        name =
                switch (random.nextInt(4)) {
                    case 0 ->
                            name.substring(0, at) + name.substring(Math.min(at + 1, name.length()));
                    case 1 -> name.substring(0, at) + 'e' + name.substring(at);
                    case 2 -> String.join(" ", List.of(name.split("\\s+")).reversed());
                    default -> name;
                };
        if (name.codePoints().noneMatch(Character::isLetter)) {
            name = listing.primaryName();
        }
        List<PartialDate> dates = random.nextBoolean() ? listing.birthDates() : List.of();
        return subject(number, listing.schema(), List.of(name), dates, null);
    }

    private static Subject numbered(Subject subject, int number) {
        return subject(number, subject.schema(), subject.names(), subject.birthDates(), subject);
    }

    private static Subject subject(
            int number,
            Schema schema,
            List<String> names,
            List<PartialDate> dates,
            @Nullable Subject like) {
        return new Subject(
                "S-" + number,
                schema,
                names,
                dates,
                like == null ? List.of() : like.birthPlaces(),
                like == null ? List.of() : like.nationalities(),
                like == null ? List.of() : like.countries(),
                like == null ? null : like.gender(),
                List.of(),
                List.of());
    }

    private static List<Subject> subjects(String file, Schema schema) {
        Path path = Path.of(System.getProperty("weir.shared", "absent"), "eval", file);
        Assumptions.assumeTrue(Files.exists(path), "the shared sets are not there: " + path);
        List<Subject> subjects = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path);
                SubjectRows rows = SubjectRows.open(in, file, SubjectLimits.DEFAULT)) {
            for (SubjectRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof SubjectRow.Readable readable) {
                    subjects.add(readable.subject());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return subjects.stream()
                .map(subject -> subject(0, schema, subject.names(), subject.birthDates(), subject))
                .toList();
    }
}
