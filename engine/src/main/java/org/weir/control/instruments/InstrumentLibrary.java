package org.weir.control.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The editions of instruments that are known. Immutable: a file that is refused changes nothing,
/// so the last good edition stays in force.
public final class InstrumentLibrary {
    private final Vocabulary vocabulary;
    private final Map<String, Edition> editions;

    /// A file that may hold an edition.
    public interface Source {
        /// Its name, for messages.
        String name();

        /// Its bytes.
        ///
        /// @throws IOException if it cannot be read
        InputStream open() throws IOException;
    }

    /// What came of reading files.
    ///
    /// @param library all editions that are sound
    /// @param flaws why files were refused; each names its file
    public record Loaded(InstrumentLibrary library, List<Flaw> flaws) {}

    private InstrumentLibrary(Vocabulary vocabulary, Map<String, Edition> editions) {
        this.vocabulary = vocabulary;
        this.editions = editions;
    }

    /// A library without editions.
    public static InstrumentLibrary empty(Vocabulary vocabulary) {
        return new InstrumentLibrary(vocabulary, Map.of());
    }

    /// This library with the editions of more files: an edition of the same instrument and day
    /// takes the place of the one before. Files may be based on one another, in any order.
    public Loaded with(List<? extends Source> sources) {
        Map<String, Edition> all = new LinkedHashMap<>(editions);
        List<Source> left = new ArrayList<>(sources);
        List<Flaw> flaws = new ArrayList<>();
        boolean progress = true;
        while (progress && !left.isEmpty()) {
            progress = false;
            flaws.clear();
            List<Source> again = new ArrayList<>();
            for (Source source : left) {
                switch (read(source, all)) {
                    case InstrumentReader.Result.Accepted(Edition edition) -> {
                        all.put(edition.name(), edition);
                        progress = true;
                    }
                    case InstrumentReader.Result.Refused(List<Flaw> found) -> {
                        flaws.addAll(found);
                        again.add(source);
                    }
                }
            }
            left = again;
        }
        return new Loaded(new InstrumentLibrary(vocabulary, all), List.copyOf(flaws));
    }

    private InstrumentReader.Result read(Source source, Map<String, Edition> known) {
        try (InputStream in = source.open()) {
            return InstrumentReader.read(
                    source.name(), in, vocabulary, name -> Optional.ofNullable(known.get(name)));
        } catch (IOException e) {
            return new InstrumentReader.Result.Refused(
                    List.of(new Flaw(source.name(), 0, "it cannot be read.")));
        }
    }

    /// The words and parameters that all instruments share.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The names of the instruments, in alphabetical order.
    public Collection<String> instruments() {
        TreeSet<String> names = new TreeSet<>();
        editions.values().forEach(edition -> names.add(edition.instrument()));
        return names;
    }

    /// All editions of an instrument, the oldest first.
    public List<Edition> editions(String instrument) {
        return editions.values().stream()
                .filter(edition -> edition.instrument().equals(instrument))
                .sorted(Comparator.comparing(Edition::date))
                .toList();
    }

    /// One edition.
    public Optional<Edition> edition(String instrument, LocalDate date) {
        return Optional.ofNullable(editions.get(instrument + " " + date));
    }

    /// The editions in force on a day of all instruments that have items with goods, the named ones
    /// first and in their order, the others by name.
    public List<Edition> inForce(List<String> first, LocalDate day) {
        List<String> names = new ArrayList<>(first);
        instruments().stream().filter(name -> !names.contains(name)).forEach(names::add);
        List<Edition> inForce = new ArrayList<>();
        for (String name : names) {
            inForce(name, day)
                    .filter(edition -> edition.all().values().stream().anyMatch(Item::isEntry))
                    .ifPresent(inForce::add);
        }
        return inForce;
    }

    /// The edition by which a transfer of that day is judged: of those in force, the one that came
    /// into force last.
    public Optional<Edition> inForce(String instrument, LocalDate day) {
        return editions(instrument).stream()
                .filter(edition -> edition.covers(day))
                .max(Comparator.comparing(Edition::inForceFrom).thenComparing(Edition::date));
    }
}
