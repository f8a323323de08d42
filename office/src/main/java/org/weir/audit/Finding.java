package org.weir.audit;

import org.weir.base.Bilingual;

/// What is wrong with a record: the first thing that verification came upon.
public sealed interface Finding {
    /// The number of the event that it is about, or of the first that it may be about.
    long number();

    /// The finding in a sentence.
    Bilingual sentence();

    /// An event says something else than when it was written.
    ///
    /// @param number it
    record Altered(long number) implements Finding {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "Event %d was altered.".formatted(number),
                    "L’événement %d a été modifié.".formatted(number));
        }
    }

    /// An event is gone.
    ///
    /// @param number it
    record Missing(long number) implements Finding {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "Event %d is missing.".formatted(number),
                    "L’événement %d est absent.".formatted(number));
        }
    }

    /// Another event stands in an event's place.
    ///
    /// @param number the place
    /// @param found the number that the event there had when it was written
    record Reordered(long number, long found) implements Finding {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "In the place of event %d stands event %d.".formatted(number, found),
                    "À la place de l’événement %d se trouve l’événement %d."
                            .formatted(number, found));
        }
    }

    /// The record was rewritten so that the chain agrees with itself, and a signed tree head shows
    /// it.
    ///
    /// @param number the first event that may be another than it was
    /// @param last the last event that the tree head speaks of
    record Rewritten(long number, long last) implements Finding {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "An event from %d to %d was rewritten together with all that follow it: the signed tree head over %d events does not agree."
                            .formatted(number, last, last + 1),
                    "Un événement entre %d et %d a été réécrit avec tous les suivants : la tête d’arbre signée sur %d événements ne concorde pas."
                            .formatted(number, last, last + 1));
        }
    }

    /// A tree head is not signed by a known key.
    ///
    /// @param number the number of events that it claims
    record HeadNotSigned(long number) implements Finding {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "The tree head over %d events is not signed by a known key.".formatted(number),
                    "La tête d’arbre sur %d événements n’est signée par aucune clé connue."
                            .formatted(number));
        }
    }

    /// Personal data that an event binds is not what it was.
    ///
    /// @param number the event
    record PersonalDataAltered(long number) implements Finding {
        @Override
        public Bilingual sentence() {
            return new Bilingual(
                    "The personal data of event %d was altered.".formatted(number),
                    "Les données personnelles de l’événement %d ont été modifiées."
                            .formatted(number));
        }
    }
}
