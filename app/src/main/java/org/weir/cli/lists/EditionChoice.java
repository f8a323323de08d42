package org.weir.cli.lists;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weir.base.Fault;
import org.weir.lists.StoredEdition;

/// The editions of one source in store, and how one of them is named on the command line.
///
/// @param source the list
/// @param editions its editions, the latest list date first; never empty
record EditionChoice(String source, List<StoredEdition> editions) {
    /// @param all all editions in store
    /// @throws Fault of kind USER if there is none of this source
    static EditionChoice of(String source, List<StoredEdition> all) {
        List<StoredEdition> own =
                all.stream().filter(edition -> edition.id().source().equals(source)).toList();
        if (own.isEmpty()) {
            String known =
                    all.stream()
                            .map(edition -> edition.id().source())
                            .distinct()
                            .collect(Collectors.joining(", "));
            throw Fault.user(
                    known.isEmpty()
                            ? "no list has been imported; `weir lists import PATH` or `weir lists update` does."
                            : "there is no list %s in store; there are %s.".formatted(source, known));
        }
        return new EditionChoice(source, own);
    }

    StoredEdition inForce() {
        return editions.stream()
                .filter(StoredEdition::inForce)
                .findFirst()
                .orElse(editions.getFirst());
    }

    /// The edition before `edition`.
    ///
    /// @throws Fault of kind USER if there is none
    StoredEdition before(StoredEdition edition) {
        int place = editions.indexOf(edition);
        if (place + 1 >= editions.size()) {
            throw Fault.user(
                    "there is no edition of %s in store before that of %s."
                            .formatted(source, edition.id().listDate()));
        }
        return editions.get(place + 1);
    }

    /// The edition that somebody means: by its list date, the beginning of its content hash, or its
    /// whole name `source@date#hash`.
    ///
    /// @throws Fault of kind USER if there is none, or several
    StoredEdition named(String word) {
        String asked = word.toLowerCase(Locale.ROOT);
        List<StoredEdition> meant =
                editions.stream()
                        .filter(
                                edition ->
                                        edition.id().listDate().toString().equals(asked)
                                                || asked.length() >= 6
                                                        && edition.id()
                                                                .contentHash()
                                                                .startsWith(asked)
                                                || edition.id().toString().equals(word))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        String names =
                (meant.isEmpty() ? editions : meant)
                        .stream()
                                .map(edition -> edition.id().toString())
                                .collect(Collectors.joining(", "));
        throw Fault.user(
                meant.isEmpty()
                        ? "there is no edition %s of %s in store; there are %s."
                                .formatted(word, source, names)
                        : "several editions are meant by %s: %s.".formatted(word, names));
    }
}
