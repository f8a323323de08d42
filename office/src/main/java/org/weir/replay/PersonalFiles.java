package org.weir.replay;

import java.util.Optional;
import java.util.UUID;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.NotPermitted;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;

/// Screenings on record, opened with the people in them: whoever does so leaves an event. Auditors
/// may see that a screening was made and whether it holds; whether they see whom it is about is a
/// setting.
public final class PersonalFiles {
    private final Screenings screenings;
    private final Acts acts;
    private final boolean auditorsMay;

    /// @param screenings the record
    /// @param auditorsMay whether those who see everything because they audit see people, too
    public PersonalFiles(Screenings screenings, Acts acts, boolean auditorsMay) {
        this.screenings = screenings;
        this.acts = acts;
        this.auditorsMay = auditorsMay;
    }

    /// Whether somebody may open files at all; which of them, the database says.
    public boolean mayOpen(Actor actor) {
        return actor.may(Permission.SEE_SCREENINGS) && (auditorsMay || !isAuditor(actor));
    }

    private static boolean isAuditor(Actor actor) {
        return actor.sight().everything()
                && actor.may(Permission.SEE_RECORD)
                && !actor.may(Permission.SCREEN);
    }

    /// Opens a screening; that is on record before it is shown.
    ///
    /// @return empty where there is none that the actor may see, or its personal data was erased
    /// @throws NotPermitted if the actor may not
    public Optional<RecordedScreening> open(Actor actor, UUID id) {
        actor.require(Permission.SEE_SCREENINGS);
        if (!mayOpen(actor)) {
            throw new NotPermitted(
                    new Bilingual(
                            "Here, auditors do not see whom a screening is about.",
                            "Ici, les vérificateurs ne voient pas sur qui porte un filtrage."));
        }
        Optional<RecordedScreening> found = screenings.find(actor, id);
        found.ifPresent(_ ->
                acts.perform(
                        actor,
                        notes -> {
                            notes.note(ActKind.FILE_VIEWED, "screening:" + id);
                            return true;
                        }));
        return found;
    }
}
