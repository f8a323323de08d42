package org.weir.screening;

import org.weir.base.Bilingual;

/// A field other than the name, compared.
///
/// @param field which field
/// @param subjectValue what the subject has, as written
/// @param listedValue what the listing has, as published
/// @param effect which way it moved the score
/// @param change by how much it moved the score, in log-odds: positive raises, negative lowers, 0
///   where it was only looked at
/// @param note what was found: *same day and month*, *born 12 years apart*, …
public record FieldComparison(
        Field field,
        String subjectValue,
        String listedValue,
        Effect effect,
        double change,
        Bilingual note) {
    /// The fields that are compared.
    public enum Field {
        /// Date of birth.
        BIRTH_DATE("birth date", "date de naissance"),
        /// Place of birth.
        BIRTH_PLACE("birth place", "lieu de naissance"),
        /// Document, registration or ship number.
        IDENTIFIER("identifier", "identifiant"),
        /// Nationality; can only lower.
        NATIONALITY("nationality", "nationalité"),
        /// Country of residence or activity.
        COUNTRY("country", "pays"),
        /// Gender; can only lower.
        GENDER("gender", "genre"),
        /// Address.
        ADDRESS("address", "adresse");

        private final Bilingual label;

        Field(String en, String fr) {
            this.label = new Bilingual(en, fr);
        }

        /// What it is called.
        public Bilingual label() {
            return label;
        }
    }

    /// What a field says of the match.
    public enum Effect {
        /// They agree.
        AGREES,
        /// They are close, or may agree.
        CLOSE,
        /// They disagree.
        DIFFERS
    }
}
