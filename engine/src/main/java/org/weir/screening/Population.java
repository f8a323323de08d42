package org.weir.screening;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.weir.lists.Identifier;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.names.Name;
import org.weir.names.NameReader;
import org.weir.names.Schema;

/// Subjects kept under watch, indexed by their names, so that a changed listing finds the subjects
/// whose result it may change. Immutable and thread-safe.
public final class Population {
    /// Scores of a pair asked one way and the other may differ by this much, in log-odds.
    private static final double MARGIN = 1;

    private final List<Subject> subjects;
    private final NameIndex names;
    private final IntTable identifiers;
    private final CandidateFinder finder;
    private final boolean anyBirthDate;

    private Population(List<Subject> subjects, NameIndex names, IntTable identifiers) {
        this.subjects = subjects;
        this.names = names;
        this.identifiers = identifiers;
        this.finder = new CandidateFinder(names);
        this.anyBirthDate = subjects.stream().anyMatch(subject -> !subject.birthDates().isEmpty());
    }

    /// Indexes subjects, on all processors.
    public static Population of(List<Subject> subjects) {
        List<Subject> all = List.copyOf(subjects);
        NameIndexBuilder builder = new NameIndexBuilder();
        LongArrayList identifiers = new LongArrayList();
        List<List<Name>> read =
                IntStream.range(0, all.size()).parallel().mapToObj(i -> read(all.get(i))).toList();
        for (int i = 0; i < all.size(); i++) {
            for (Name name : read.get(i)) {
                builder.add(i, name);
            }
            for (Identifier identifier : all.get(i).identifiers()) {
                if (Identifiers.identifies(identifier)) {
                    identifiers.add(IntTable.pair(ScreeningIndex.identifierKey(identifier), i));
                }
            }
        }
        return new Population(
                all, builder.build(), IntTable.of(identifiers.elements(), identifiers.size()));
    }

    private static List<Name> read(Subject subject) {
        return subject.names().stream()
                .flatMap(text ->
                        NameReader.readAs(subject.schema(), text).stream()
                                .map(schema -> NameReader.read(schema, text)))
                .toList();
    }

    /// The subjects.
    public List<Subject> subjects() {
        return subjects;
    }

    /// The numbers of all subjects that a listing may match at a threshold.
    IntOpenHashSet mayMatch(Listing listing, double threshold) {
        double least =
                ScreeningIndex.logOdds(threshold) - (anyBirthDate ? BirthDates.MOST : 0) - MARGIN;
        IntOpenHashSet found = new IntOpenHashSet();
        for (ListedName listed : listing.names()) {
            for (Schema schema : NameReader.readAs(listing.schema(), listed.text())) {
                Name name = NameReader.read(schema, listed.text());
                for (CandidateFinder.Candidate candidate : finder.find(name, least)) {
                    found.add(names.owners()[candidate.name()]);
                }
            }
        }
        for (Identifier identifier : listing.identifiers()) {
            int at =
                    Identifiers.identifies(identifier)
                            ? identifiers.find(ScreeningIndex.identifierKey(identifier))
                            : -1;
            for (int i = at < 0 ? 0 : identifiers.offsets()[at];
                    at >= 0 && i < identifiers.offsets()[at + 1];
                    i++) {
                found.add(identifiers.values()[i]);
            }
        }
        return found;
    }
}
