package org.weir.cli.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.weir.base.Fault;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;

/// Which edition of an instrument a command means.
final class EditionChoice {
    private final InstrumentLibrary library;
    private final String instrument;

    /// @throws Fault of kind USER if the instrument is not known
    EditionChoice(InstrumentLibrary library, String instrument) {
        this.library = library;
        this.instrument = instrument;
        if (!library.instruments().contains(instrument)) {
            throw Fault.user(
                    "there is no instrument %s; there are %s."
                            .formatted(instrument, String.join(", ", library.instruments())));
        }
    }

    /// The edition of that day of edition.
    ///
    /// @throws Fault of kind USER if there is none
    Edition named(String date) {
        try {
            return library.edition(instrument, LocalDate.parse(date))
                    .orElseThrow(() ->
                            Fault.user(
                                    "%s has no edition of %s; it has %s."
                                            .formatted(instrument, date, dates())));
        } catch (DateTimeParseException e) {
            throw Fault.user("%s is no day; write it as 2019-10-11.".formatted(date));
        }
    }

    private String dates() {
        return String.join(
                ", ",
                library.editions(instrument).stream()
                        .map(edition -> edition.date().toString())
                        .toList());
    }

    /// The edition in force today.
    ///
    /// @throws Fault of kind USER if none is
    Edition inForce(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return library.inForce(instrument, today)
                .orElseThrow(() ->
                        Fault.user("no edition of %s is in force today.".formatted(instrument)));
    }

    /// The edition before another.
    ///
    /// @throws Fault of kind USER if there is none
    Edition before(Edition later) {
        List<Edition> earlier =
                library.editions(instrument).stream()
                        .filter(edition -> edition.date().isBefore(later.date()))
                        .toList();
        if (earlier.isEmpty()) {
            throw Fault.user("%s has no edition before %s.".formatted(instrument, later.date()));
        }
        return earlier.getLast();
    }
}
