package org.weir.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Labelled pairs of entities, `eval/entity-pairs.yml`: the query is screened against a list whose
/// only listing is the candidate.
final class EntityPairs implements AccuracySet {
    private record Row(
            String schema, boolean match, Subject query, Listing candidate, @Nullable Match answer)
            implements Confusion.Scored {
        @Override
        public double score() {
            return answer == null ? 0 : answer.score();
        }
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Row> rows = rows(bench.files());
        double threshold = bench.options().threshold();
        double best = Confusion.bestThreshold(rows);
        Confusion all = Confusion.at(threshold, rows);
        bench.say("at %.3f       %s", threshold, all.line());
        bench.say("best at %.3f  %s", best, Confusion.at(best, rows).line());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share("entities.f1", all.f1()));
        figures.add(Figure.share("entities.precision", all.precision()));
        figures.add(Figure.share("entities.recall", all.recall()));
        for (Map.Entry<String, List<Row>> group :
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::schema, TreeMap::new, Collectors.toList()))
                        .entrySet()) {
            Confusion part = Confusion.at(threshold, group.getValue());
            bench.say("  %-14s %s", group.getKey(), part.line());
            figures.add(
                    Figure.share(
                            "entities.f1." + group.getKey().toLowerCase(Locale.ROOT), part.f1()));
        }
        if (bench.options().errors()) {
            rows.stream()
                    .filter(row -> row.match() != row.score() >= threshold)
                    .forEach(row -> printWrong(bench, row));
        }
        return figures;
    }

    private static void printWrong(Workbench bench, Row row) {
        Match answer = row.answer();
        bench.say(
                "  %s %s %.3f «%s» / «%s»\n      %s",
                row.match() ? "MISSED" : "WRONG ALERT",
                row.schema(),
                row.score(),
                row.query().names(),
                row.candidate().names().stream().map(ListedName::text).toList(),
                answer == null ? "no candidate" : Explained.line(answer.names()));
    }

    /// The rows, each screened.
    static List<? extends Confusion.Scored> scored(SharedFiles files) {
        return rows(files);
    }

    private static List<Row> rows(SharedFiles files) {
        List<Row> rows = new ArrayList<>();
        for (Object check : checks(files)) {
            if (check instanceof Map<?, ?> fields
                    && fields.get("query") instanceof Map<?, ?> query
                    && fields.get("candidate") instanceof Map<?, ?> candidate) {
                String schema = String.valueOf(fields.get("schema"));
                rows.add(
                        screened(
                                schema,
                                "true".equals(fields.get("match")),
                                subject(Schemas.of(schema), query),
                                listing(Schemas.of(schema), candidate)));
            }
        }
        return rows;
    }

    private static List<?> checks(SharedFiles files) {
        try (Reader reader = Files.newBufferedReader(files.evaluation("entity-pairs.yml"))) {
            Object document = yaml().load(reader);
            return document instanceof Map<?, ?> map && map.get("checks") instanceof List<?> list
                    ? list
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads every scalar as text: `no` is a country here, and `1961-08-04` a date that we read.
    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(loading),
                new Representer(dumping),
                dumping,
                loading,
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        // none: everything is text
                    }
                });
    }

    private static Row screened(String schema, boolean match, Subject query, Listing candidate) {
        ListSnapshot list =
                ListSnapshot.of(
                        new SnapshotId("pair", LocalDate.EPOCH, "0"),
                        "pair",
                        List.of(),
                        List.of(candidate));
        Match answer =
                ScreeningIndex.build(List.of(list))
                        .screen(query, new ScreeningOptions(0, 1))
                        .matches()
                        .stream()
                        .findFirst()
                        .orElse(null);
        return new Row(schema, match, query, candidate, answer);
    }

    private static Subject subject(Schema schema, Map<?, ?> fields) {
        List<String> names = values(fields, "name");
        if (names.isEmpty()) {
            names = List.of(joined(fields));
        }
        return new Subject(
                "query", schema, names, List.of(), List.of(), List.of(), List.of(), null, List.of(),
                List.of());
    }

    private static Listing listing(Schema schema, Map<?, ?> fields) {
        ListingBuilder builder = new ListingBuilder("candidate").schema(schema);
        List<ListedNamePart> parts = new ArrayList<>();
        part(parts, ListedNamePart.Role.GIVEN, fields, "firstName");
        part(parts, ListedNamePart.Role.MIDDLE, fields, "middleName");
        part(parts, ListedNamePart.Role.PATRONYMIC, fields, "fatherName");
        part(parts, ListedNamePart.Role.FAMILY, fields, "lastName");
        List<String> names = values(fields, "name");
        for (String name : names.isEmpty() ? List.of(joined(fields)) : names) {
            builder.name(new ListedName(NameKind.PRIMARY, name, parts, null, null));
        }
        return builder.build();
    }

    private static void part(
            List<ListedNamePart> parts, ListedNamePart.Role role, Map<?, ?> fields, String key) {
        values(fields, key).forEach(value -> parts.add(new ListedNamePart(role, value)));
    }

    private static String joined(Map<?, ?> fields) {
        return List.of("firstName", "middleName", "fatherName", "lastName").stream()
                .flatMap(key -> values(fields, key).stream())
                .collect(Collectors.joining(" "));
    }

    private static List<String> values(Map<?, ?> fields, String key) {
        Object value = fields.get(key);
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }
}
