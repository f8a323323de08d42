package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weir.base.Bilingual;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Test;

/// What an item asks, in words: one line for each condition, indented as they contain each other.
public final class TestText {
    private final Edition edition;
    private final Map<String, Concept> shared;
    private final List<Line> lines = new ArrayList<>();

    private TestText(Edition edition, Map<String, Concept> shared) {
        this.edition = edition;
        this.shared = shared;
    }

    /// A condition.
    ///
    /// @param depth how many others it lies within, from 0
    /// @param text in words
    public record Line(int depth, Bilingual text) {}

    /// The lines of a test.
    ///
    /// @param edition whose test it is
    /// @param shared the concepts that all instruments share, by name
    public static List<Line> of(Test test, Edition edition, Map<String, Concept> shared) {
        TestText text = new TestText(edition, shared);
        text.add(test, 0);
        return List.copyOf(text.lines);
    }

    private void add(Test test, int depth) {
        switch (test) {
            case Test.All all -> {
                line(depth, "all of", "tout ce qui suit");
                all.tests().forEach(inner -> add(inner, depth + 1));
            }
            case Test.Any any -> {
                line(depth, "any of", "l'un de ce qui suit");
                any.tests().forEach(inner -> add(inner, depth + 1));
            }
            case Test.Not not -> {
                line(depth, "not", "pas");
                add(not.test(), depth + 1);
            }
            case Test.Unless unless -> {
                line(depth, "unless it is shown that", "à moins qu'il soit établi que");
                add(unless.test(), depth + 1);
            }
            case Test.Presumed presumed -> {
                line(depth, "presumed where nothing is said", "présumé si rien n'est dit");
                add(presumed.test(), depth + 1);
            }
            case Test.Stated stated -> {
                line(depth, "must be stated", "doit être indiqué");
                add(stated.test(), depth + 1);
            }
            case Test.Named named -> add(named.test(), depth);
            case Test.Refers refers ->
                    line(depth, "item " + refers.item(), "article " + refers.item());
            case Test.Compare compare ->
                    line(
                            depth,
                            compare.parameter().title().en() + " " + compare.limit().en(),
                            compare.parameter().title().fr() + " " + compare.limit().fr());
            case Test.Has has -> lines.add(new Line(depth, concept(has.concept())));
        }
    }

    private Bilingual concept(String id) {
        Concept concept =
                edition.concepts().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(shared.get(id));
        return concept == null ? Bilingual.same(id) : concept.title();
    }

    private void line(int depth, String en, String fr) {
        lines.add(new Line(depth, new Bilingual(en, fr)));
    }
}
