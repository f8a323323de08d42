package org.weir.classification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weir.control.ShippedInstruments;
import org.weir.control.evaluation.Classifier;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.InstrumentLibrary;

/// The instruments by which this server answers, and classifiers over them. Another library takes
/// the place of the one before at a stroke; whoever has begun goes on with what they began with.
/// Safe for several threads.
public final class ControlLists {
    /// The instruments that answer first, in this order.
    public static final List<String> FIRST =
            List.of("mtcr-annex", "cwc-schedules", "un-register", "att-ecl9", "ottawa", "ccw");

    private static final int MAX_CLASSIFIERS = 8;

    private final Correspondences correspondences = ShippedInstruments.correspondences();
    private volatile State state;

    /// What is in force.
    ///
    /// @param number how often it was replaced
    /// @param library the editions
    /// @param flaws why files were refused; what was in force before them stays so
    public record State(long number, InstrumentLibrary library, List<Flaw> flaws) {
        /// Keeps the list.
        public State {
            flaws = List.copyOf(flaws);
        }
    }

    private final Map<List<Edition>, Classifier> classifiers =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Edition>, Classifier> eldest) {
                    return size() > MAX_CLASSIFIERS;
                }
            };

    /// Over the editions that Weir comes with.
    public ControlLists() {
        state = new State(0, ShippedInstruments.library(), List.of());
    }

    /// What is in force now.
    public State state() {
        return state;
    }

    /// The library in force now.
    public InstrumentLibrary library() {
        return state.library();
    }

    /// Puts another library in place.
    public synchronized void replace(InstrumentLibrary library, List<Flaw> flaws) {
        state = new State(state.number() + 1, library, flaws);
    }

    /// The numbers of other lists.
    public Correspondences correspondences() {
        return correspondences;
    }

    /// The items that codes beside a description stand for.
    public Set<String> hints(List<String> codes) {
        Set<String> hints = new java.util.LinkedHashSet<>();
        codes.forEach(code -> hints.addAll(correspondences.items(code)));
        return hints;
    }

    /// The classifier by the editions in force on a day.
    public Classifier classifier(LocalDate day) {
        return classifier(library().inForce(FIRST, day));
    }

    /// The classifier by these editions.
    public Classifier classifier(List<Edition> editions) {
        synchronized (classifiers) {
            Classifier known = classifiers.get(editions);
            if (known != null) {
                return known;
            }
        }
        // Built outside: whoever asks for another one need not wait.
        Classifier made = new Classifier(editions, library().vocabulary());
        synchronized (classifiers) {
            classifiers.put(List.copyOf(editions), made);
        }
        return made;
    }

    /// An edition by its day, or the one in force on `today`; else the last there is.
    public Optional<Edition> edition(String instrument, Optional<LocalDate> date, LocalDate today) {
        InstrumentLibrary library = library();
        if (date.isPresent()) {
            return library.edition(instrument, date.get());
        }
        return library.inForce(instrument, today)
                .or(() -> library.editions(instrument).reversed().stream().findFirst());
    }

    /// The edition before another one; empty where it is the first.
    public Optional<Edition> before(Edition edition) {
        return library().editions(edition.instrument()).reversed().stream()
                .filter(other -> other.date().isBefore(edition.date()))
                .findFirst();
    }
}
