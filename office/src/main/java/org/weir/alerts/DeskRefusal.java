package org.weir.alerts;

import org.weir.base.Bilingual;

/// What the desk does not let happen, and why: something that whoever asked can mend.
public final class DeskRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    DeskRefusal(Reason reason) {
        super(reason.sentence.en());
        this.reason = reason;
    }

    /// Why not.
    public enum Reason {
        /// There is none, or none that the actor may see.
        UNKNOWN("There is no such alert.", "Cette alerte n’existe pas."),
        /// The version that was seen is no longer the one in place.
        CHANGED(
                "Somebody else has changed this alert meanwhile. Look at it again before you decide.",
                "Quelqu’un d’autre a modifié cette alerte entre-temps. Revoyez-la avant de décider."),
        /// It is closed, or waits for a second person.
        WAITS_FOR_NO_FINDING(
                "This alert waits for no finding.", "Cette alerte n’attend aucune décision."),
        /// No finding waits for a second person.
        WAITS_FOR_NO_SECOND(
                "Nothing waits for a second person here.",
                "Rien n’attend ici une seconde personne."),
        /// A finding has to say why.
        NO_REASON("Say why: a finding needs a reason.", "Dites pourquoi : il faut un motif."),
        /// The population's policy asks for evidence.
        NO_EVIDENCE(
                "Say what it rests on: the policy of this population asks for evidence.",
                "Dites sur quoi cela repose : la politique de cette population exige une preuve."),
        /// Reason or evidence is longer than [Disposition#MAX_CHARS].
        TOO_LONG(
                "Reason and evidence have at most 10,000 characters each.",
                "Le motif et la preuve ont au plus 10 000 caractères chacun."),
        /// None was chosen, or more than [BulkClearing#MAX_AT_ONCE].
        COUNT("Choose from 1 to 100 alerts.", "Choisissez de 1 à 100 alertes."),
        /// Alerts that are not explained alike are not cleared together.
        NOT_ALIKE(
                "These alerts are not explained alike. Only alerts with the identical explanation can be cleared together; clear the others one by one.",
                "Ces alertes n’ont pas la même explication. Seules des alertes à l’explication identique peuvent être levées ensemble; traitez les autres une à une."),
        /// The subjects are not those that were shown.
        OTHER_SUBJECTS(
                "The alerts are about subjects that were not shown to you. Look at the list again.",
                "Les alertes portent sur des sujets qui ne vous ont pas été montrés. Revoyez la liste.");

        private final Bilingual sentence;

        Reason(String en, String fr) {
            this.sentence = new Bilingual(en, fr);
        }

        /// It as a sentence for whoever asked.
        public Bilingual sentence() {
            return sentence;
        }
    }

    /// Why not.
    public Reason reason() {
        return reason;
    }
}
