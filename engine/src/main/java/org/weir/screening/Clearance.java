package org.weir.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.weir.base.Bilingual;
import org.weir.lists.Identifier;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;

/// An officer's finding that a listing is not the subject, and what it rested on: as long as none
/// of that changes the match stays quiet.
///
/// Only digests of what it rested on are kept, no personal data.
///
/// @param subjectId the subject's own identifier
/// @param source the list
/// @param reference the listing's reference on it
/// @param clearedOn the day of the finding
/// @param reason the officer's words
/// @param basis a digest of each thing that it rested on
public record Clearance(
        String subjectId,
        String source,
        String reference,
        LocalDate clearedOn,
        String reason,
        Map<Aspect, String> basis) {
    /// Copies the basis.
    public Clearance {
        basis = Map.copyOf(basis);
    }

    /// What a clearance can rest on.
    public enum Aspect {
        /// The subject's names.
        SUBJECT_NAMES("the subject’s names", "les noms du sujet"),
        /// The subject's dates of birth.
        SUBJECT_BIRTH("the subject’s date of birth", "la date de naissance du sujet"),
        /// The subject's nationalities, gender and birth places.
        SUBJECT_ORIGIN(
                "the subject’s nationality, gender or birth place",
                "la nationalité, le genre ou le lieu de naissance du sujet"),
        /// The subject's identifiers.
        SUBJECT_IDENTIFIERS("the subject’s identifiers", "les identifiants du sujet"),
        /// The listing's names.
        LISTING_NAMES("the listing’s names", "les noms de l’inscription"),
        /// The listing's dates of birth.
        LISTING_BIRTH("the listing’s date of birth", "la date de naissance de l’inscription"),
        /// The listing's nationalities, gender and birth places.
        LISTING_ORIGIN(
                "the listing’s nationality, gender or birth place",
                "la nationalité, le genre ou le lieu de naissance de l’inscription"),
        /// The listing's identifiers.
        LISTING_IDENTIFIERS("the listing’s identifiers", "les identifiants de l’inscription");

        private final Bilingual label;

        Aspect(String en, String fr) {
            this.label = new Bilingual(en, fr);
        }

        /// What it is called.
        public Bilingual label() {
            return label;
        }
    }

    /// Clears a match.
    public static Clearance of(Subject subject, Match match, LocalDate on, String reason) {
        return new Clearance(
                subject.id(),
                match.snapshot().source(),
                match.listing().reference(),
                on,
                reason,
                basis(subject, match.listing()));
    }

    /// What has changed of that on which the clearance rested; empty while it holds.
    public List<Aspect> changed(Subject subject, Listing listing) {
        Map<Aspect, String> now = basis(subject, listing);
        List<Aspect> changed = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (!Objects.equals(now.get(aspect), basis.get(aspect))) {
                changed.add(aspect);
            }
        }
        return changed;
    }

    private static Map<Aspect, String> basis(Subject subject, Listing listing) {
        Map<Aspect, String> basis = new EnumMap<>(Aspect.class);
        basis.put(Aspect.SUBJECT_NAMES, digest(subject.names()));
        basis.put(Aspect.SUBJECT_BIRTH, digest(subject.birthDates()));
        basis.put(
                Aspect.SUBJECT_ORIGIN,
                digest(
                        List.of(
                                subject.nationalities(),
                                String.valueOf(subject.gender()),
                                subject.birthPlaces())));
        basis.put(Aspect.SUBJECT_IDENTIFIERS, digest(subject.identifiers()));
        basis.put(
                Aspect.LISTING_NAMES,
                digest(listing.names().stream().map(ListedName::text).sorted().toList()));
        basis.put(Aspect.LISTING_BIRTH, digest(listing.birthDates()));
        basis.put(
                Aspect.LISTING_ORIGIN,
                digest(
                        List.of(
                                listing.nationalities(),
                                listing.citizenships(),
                                String.valueOf(listing.gender()),
                                listing.birthPlaces())));
        basis.put(
                Aspect.LISTING_IDENTIFIERS,
                digest(listing.identifiers().stream().map(Identifier::value).sorted().toList()));
        return basis;
    }

    private static String digest(List<?> values) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                sha.update(value.toString().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
