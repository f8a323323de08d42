package org.weir.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;

/// Takes names out of listings, to ask for them afterwards.
final class LeftOut {
    private LeftOut() {}

    /// Whether a party belongs to the quarter that is never used for fitting: the SHA-256 of its
    /// reference, read as an integer, is divisible by 4.
    static boolean heldOut(String reference) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(reference.getBytes(StandardCharsets.UTF_8));
            return (hash[hash.length - 1] & 3) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Chooses one strong alias of each party of one split: no weak alias, and none that is another
    /// name of the same party written differently. Which one is drawn depends on the reference
    /// alone, so that it stays the same when other parties come and go.
    ///
    /// @param split which parties
    /// @param seed another seed draws other aliases
    static List<Sought> aliases(List<Listing> listings, BenchOptions.Split split, long seed) {
        List<Sought> sought = new ArrayList<>();
        for (Listing listing : listings) {
            boolean held = heldOut(listing.reference());
            if (held != (split == BenchOptions.Split.HELD)) {
                continue;
            }
            List<ListedName> strong = strongAliases(listing);
            if (!strong.isEmpty()) {
                Random random = new Random(seed ^ mixed(listing.reference()));
                ListedName drawn = strong.get(random.nextInt(strong.size()));
                sought.add(
                        new Sought(
                                drawn.text(),
                                listing.schema(),
                                listing.reference(),
                                listing.primaryName(),
                                "all"));
            }
        }
        return sought;
    }

    /// At most `limit` of them, drawn with a seed; all where `limit` is 0.
    static List<Sought> sample(List<Sought> sought, int limit, long seed) {
        if (limit == 0 || limit >= sought.size()) {
            return sought;
        }
        List<Sought> shuffled = new ArrayList<>(sought);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, limit);
    }

    /// The snapshot without the names that are sought. A party keeps at least one name.
    static ListSnapshot without(ListSnapshot snapshot, Collection<Sought> sought) {
        Map<String, List<String>> folded =
                sought.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sought::reference,
                                        Collectors.mapping(
                                                one -> Folded.of(one.name()),
                                                Collectors.toList())));
        return without(
                snapshot,
                (listing, name) ->
                        folded.getOrDefault(listing.reference(), List.of())
                                .contains(Folded.of(name.text())));
    }

    /// The snapshot without the names that a test picks out. A party keeps at least one name.
    static ListSnapshot without(ListSnapshot snapshot, BiPredicate<Listing, ListedName> leaveOut) {
        List<Listing> listings =
                snapshot.listings().stream().map(listing -> without(listing, leaveOut)).toList();
        return ListSnapshot.of(snapshot.id(), snapshot.format(), snapshot.files(), listings);
    }

    private static Listing without(Listing listing, BiPredicate<Listing, ListedName> leaveOut) {
        List<ListedName> kept =
                listing.names().stream().filter(name -> !leaveOut.test(listing, name)).toList();
        return kept.isEmpty() || kept.size() == listing.names().size()
                ? listing
                : named(listing, kept);
    }

    /// The listing under other names.
    static Listing named(Listing listing, List<ListedName> names) {
        return new Listing(
                listing.reference(),
                listing.schema(),
                names,
                listing.identifiers(),
                listing.birthDates(),
                listing.birthPlaces(),
                listing.nationalities(),
                listing.citizenships(),
                listing.addresses(),
                listing.gender(),
                listing.positions(),
                listing.programmes(),
                listing.legalBasis(),
                listing.listedOn(),
                listing.delistedOn(),
                listing.remarks(),
                listing.sourceUrl(),
                listing.links(),
                listing.details());
    }

    private static List<ListedName> strongAliases(Listing listing) {
        Map<String, Integer> writings = new HashMap<>();
        listing.names().forEach(name -> writings.merge(Folded.of(name.text()), 1, Integer::sum));
        return listing.names().stream()
                .filter(name ->
                        name.kind() != NameKind.PRIMARY
                                && name.kind() != NameKind.WEAK_ALIAS
                                && writings.getOrDefault(Folded.of(name.text()), 0) == 1)
                .toList();
    }

    private static long mixed(String reference) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(reference.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
