package org.weir.api;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.ScreeningOptions;

/// Screens for the protocols that others defined: what they answer is on record before it is given,
/// as with our own.
@Component
public class ScreeningOnRecord {
    /// The header of an answer that names the screening on record.
    public static final String HEADER = "Weir-Screening";

    private final Screener screener;
    private final PolicyInForce policy;

    /// @param policy what holds where a request says nothing
    public ScreeningOnRecord(Screener screener, PolicyInForce policy) {
        this.screener = screener;
        this.policy = policy;
    }

    /// What holds where a request says nothing.
    public ScreeningOptions preset() {
        return policy.options();
    }

    /// Screens on behalf of the only unit that the actor belongs to, and waits until that is on
    /// record.
    ///
    /// @param questions at least one
    /// @throws org.weir.access.NotPermitted if the actor may not screen
    /// @throws org.weir.base.Fault if no list is in force, too many wait, or it could not be put on
    ///   record
    public Screener.Screened screen(Actor actor, List<Question> questions) {
        Screener.Screened screened =
                screener.screen(actor, questions, QuestionReader.unit(actor, null), null);
        ScreeningsApi.await(screened);
        return screened;
    }
}
