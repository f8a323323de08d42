package org.weir.lists.ftm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.Link;
import org.weir.lists.reading.ReadLimits;

/// What stands beside the parties of an export: sanctions, documents, addresses, and what links
/// parties. Gathered before the parties are read, since a line may refer to any other.
final class FtmRelations {
    /// Properties of a linking schema: who is at its ends, and what each is to the other.
    private record Ends(String from, String to, String fromKind, String toKind) {}

    private static final Map<String, Ends> LINKS =
            Map.ofEntries(
                    Map.entry("Ownership", new Ends("owner", "asset", "Owns", "Owned by")),
                    Map.entry(
                            "Directorship",
                            new Ends("director", "organization", "Director of", "Directed by")),
                    Map.entry(
                            "Membership",
                            new Ends("member", "organization", "Member of", "Has as member")),
                    Map.entry(
                            "Employment",
                            new Ends("employee", "employer", "Employed by", "Employer of")),
                    Map.entry("Family", new Ends("person", "relative", "Relative", "Relative")),
                    Map.entry(
                            "Associate", new Ends("person", "associate", "Associate", "Associate")),
                    Map.entry(
                            "Representation",
                            new Ends("agent", "client", "Acts for", "Represented by")),
                    Map.entry(
                            "UnknownLink", new Ends("subject", "object", "Linked to", "Linked to")),
                    Map.entry(
                            "Succession",
                            new Ends("predecessor", "successor", "Succeeded by", "Successor of")),
                    Map.entry("Debt", new Ends("debtor", "creditor", "Debtor of", "Creditor of")),
                    Map.entry("Occupancy", new Ends("holder", "post", "Holds", "Held by")));

    private static final Map<String, String> HOLDERS =
            Map.of(
                    "Sanction", "entity",
                    "Passport", "holder",
                    "Identification", "holder",
                    "CryptoWallet", "holder",
                    "BankAccount", "holder");

    private final String file;
    private final ReadLimits limits;
    private final Map<String, List<FtmEntity>> held = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();
    private final Map<String, FtmEntity> addresses = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int count;

    FtmRelations(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// Whether entities of this schema are parties, and not what stands beside them.
    static boolean isParty(FtmEntity entity) {
        return switch (entity.schema()) {
            case "Sanction",
                    "Passport",
                    "Identification",
                    "Address",
                    "Position",
                    "Documentation",
                    "Article",
                    "Event",
                    "Security",
                    "Note",
                    "Mention" ->
                    false;
            case "CryptoWallet", "BankAccount" -> entity.first("holder") == null;
            default -> !isLink(entity);
        };
    }

    /// Whether the entity links two others.
    static boolean isLink(FtmEntity entity) {
        return LINKS.containsKey(entity.schema());
    }

    /// Takes an entity that is no listing.
    void add(FtmEntity entity) {
        if (++count > limits.maxListings()) {
            throw Fault.limit(
                    "%s: more entities than the limit maxListings of %,d."
                            .formatted(file, limits.maxListings()));
        }
        Ends ends = LINKS.get(entity.schema());
        String holder = HOLDERS.get(entity.schema());
        if (ends != null) {
            link(entity, ends);
        } else if (holder != null) {
            for (String id : entity.all(holder)) {
                held.computeIfAbsent(id, key -> new ArrayList<>()).add(entity);
            }
        } else if (entity.schema().equals("Address")) {
            addresses.put(entity.id(), entity);
        } else if (entity.shown() != null) {
            names.put(entity.id(), entity.shown());
        }
    }

    /// Sanctions, documents, wallets and accounts of a party.
    List<FtmEntity> heldBy(String id) {
        return held.getOrDefault(id, List.of());
    }

    /// An address entity.
    @Nullable FtmEntity address(String id) {
        return addresses.get(id);
    }

    /// The links of a party, with the other's name where it is not a listing itself.
    List<Link> linksOf(String id) {
        return links.getOrDefault(id, List.of()).stream()
                .map(link -> {
                    String name = names.get(String.valueOf(link.reference()));
                    return name == null ? link : new Link(link.kind(), link.reference(), name);
                })
                .toList();
    }

    private void link(FtmEntity entity, Ends ends) {
        String said = entity.first("role");
        if (said == null) {
            said = entity.first("relationship");
        }
        for (String from : entity.all(ends.from())) {
            for (String to : entity.all(ends.to())) {
                put(from, ends.fromKind(), said, to);
                put(to, ends.toKind(), said, from);
            }
        }
        for (FtmEntity nested : entity.nested()) {
            if (nested.shown() != null) {
                names.put(nested.id(), nested.shown());
            }
        }
    }

    private void put(String id, String kind, @Nullable String said, String other) {
        String text = said == null ? kind : kind + " (" + said + ")";
        links.computeIfAbsent(id, key -> new ArrayList<>()).add(new Link(text, other, null));
    }
}
