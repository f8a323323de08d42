package org.weir.api.yente;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.weir.api.BadRequest;
import org.weir.api.ftm.Datasets;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.yente.SearchAnswer.FacetAnswer;
import org.weir.api.yente.SearchAnswer.FacetItemAnswer;
import org.weir.base.Bilingual;
import org.weir.base.Countries;
import org.weir.base.Language;

/// What found listings are counted by.
enum Facet {
    COUNTRIES("Countries", "Pays", DirectoryEntry::countries, Facet::country),
    TOPICS("Topics", "Sujets", DirectoryEntry::topics, Facet::same),
    DATASETS("Data sources", "Sources de données", DirectoryEntry::datasets, Datasets::title),
    SCHEMA("Entity types", "Types d’entité", entry -> List.of(entry.schema().code()), Facet::same),
    GENDERS(
            "Genders",
            "Genres",
            entry -> entry.gender().isEmpty() ? List.of() : List.of(entry.gender()),
            Facet::same);

    /// The most values that are counted.
    private static final int MAX_VALUES = 1_000;

    private final Bilingual label;
    private final Function<DirectoryEntry, List<String>> values;
    private final Function<String, Bilingual> labels;

    Facet(
            String en,
            String fr,
            Function<DirectoryEntry, List<String>> values,
            Function<String, Bilingual> labels) {
        this.label = new Bilingual(en, fr);
        this.values = values;
        this.labels = labels;
    }

    private static Bilingual same(String name) {
        return new Bilingual(name, name);
    }

    private static Bilingual country(String code) {
        return Countries.name(code.toUpperCase(Locale.ROOT)).orElseGet(() -> same(code));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a listing has of it.
    List<String> values(DirectoryEntry entry) {
        return values.apply(entry);
    }

    /// @throws BadRequest if there is none of that name
    static Facet ofCode(String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequest(
                                "facets",
                                "Expected countries, topics, datasets, schema or genders."));
    }

    FacetAnswer count(List<DirectoryEntry> found, Language language) {
        Map<String, Integer> counts = new HashMap<>();
        for (DirectoryEntry entry : found) {
            values.apply(entry).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        List<FacetItemAnswer> items = new ArrayList<>();
        counts.forEach((name, count) ->
                items.add(new FacetItemAnswer(name, labels.apply(name).in(language), count)));
        items.sort(
                Comparator.comparingInt((FacetItemAnswer item) -> -item.count())
                        .thenComparing(FacetItemAnswer::name));
        return new FacetAnswer(label.in(language), items.stream().limit(MAX_VALUES).toList());
    }
}
