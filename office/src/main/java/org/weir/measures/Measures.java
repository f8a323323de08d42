package org.weir.measures;

import java.util.List;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;

/// Measures the work over a period: what was screened, what alerts came of it, what people found
/// and how long that took. All of it within what the actor may see, and nobody's data.
public final class Measures {
    private final MeasureStore store;
    private final Acts acts;

    /// @param store counts
    public Measures(MeasureStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /// All the figures.
    ///
    /// @param all populations as a whole
    /// @param screenings what was screened singly, in batches and from spreadsheets: `alerts` are
    ///   subjects that a person has to look at
    /// @param byList by list, the most alerts first
    /// @param bySchema by the subject's schema
    /// @param byWeek by week, in order; the group is its Monday
    public record Figures(
            Measure all,
            Measure screenings,
            List<Measure> byList,
            List<Measure> bySchema,
            List<Measure> byWeek) {
        /// Copies the lists.
        public Figures {
            byList = List.copyOf(byList);
            bySchema = List.copyOf(bySchema);
            byWeek = List.copyOf(byWeek);
        }
    }

    /// Measures.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    public Figures over(Actor actor, Period period) {
        actor.require(Permission.SEE_MEASURES);
        return acts.read(
                actor,
                () ->
                        new Figures(
                                store.all(period),
                                store.screenings(period),
                                store.byList(period),
                                store.bySchema(period),
                                store.byWeek(period)));
    }
}
