package org.weir.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

/// A list of invented parties that is never held: each listing is made when it is asked for, always
/// the same for its number and seed.
final class SyntheticList implements ListSnapshot {
    /// Names of a listing: one primary name and one alias.
    static final int NAMES_PER_LISTING = 2;

    private final SyntheticNames persons;
    private final SyntheticNames organisations;
    private final SyntheticNames vessels;
    private final int size;
    private final long seed;

    /// A list with this many names, of which 60 % are persons', 35 % organisations' and 5 %
    /// vessels'.
    SyntheticList(List<ListSnapshot> learnedFrom, int names, long seed) {
        this.persons = SyntheticNames.learned(learnedFrom, Schema.PERSON);
        this.organisations = SyntheticNames.learned(learnedFrom, Schema.ORGANISATION);
        this.vessels = SyntheticNames.learned(learnedFrom, Schema.VESSEL);
        this.size = names / NAMES_PER_LISTING;
        this.seed = seed;
    }

    @Override
    public SnapshotId id() {
        return new SnapshotId("synthetic", LocalDate.EPOCH, Long.toHexString(seed));
    }

    @Override
    public String format() {
        return "synthetic";
    }

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Listing listing(int ordinal) {
        // a generator for each listing, so that listings can be made in any order
        RandomGenerator random = new SplittableRandom(seed + ordinal);
        int kind = random.nextInt(100);
        Schema schema = kind < 60 ? Schema.PERSON : kind < 95 ? Schema.ORGANISATION : Schema.VESSEL;
        List<ListedName> names = new ArrayList<>(NAMES_PER_LISTING);
        for (int i = 0; i < NAMES_PER_LISTING; i++) {
            names.add(
                    ListedName.of(
                            i == 0 ? NameKind.PRIMARY : NameKind.ALIAS, next(schema, random)));
        }
        return new Listing(
                "S-" + ordinal,
                schema,
                names,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private String next(Schema schema, RandomGenerator random) {
        return switch (schema) {
            case PERSON -> persons.next(random);
            case ORGANISATION, UNKNOWN -> organisations.next(random);
            case VESSEL, AIRCRAFT -> vessels.next(random);
        };
    }
}
